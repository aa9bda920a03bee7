import { Broadcast } from '../base/broadcast.ts';
import type { Notice } from '../contract/program.ts';
import { KnownError } from '../contract/errors.ts';
import { asStorageProblem } from '../db/open.ts';

/** What the person has to be told until they close it. */
export class Notices {
	#list: Notice[];
	readonly #changes = new Broadcast<Notice[]>();

	constructor(first: readonly Notice[]) {
		this.#list = [...first];
	}

	add(notice: Notice): void {
		this.#list = [...this.#list.filter((one) => one.kind !== notice.kind), notice];
		this.#changes.send(this.#list);
	}

	dismiss(kind: string): void {
		this.#list = this.#list.filter((notice) => notice.kind !== kind);
		this.#changes.send(this.#list);
	}

	watch(signal: AbortSignal): AsyncIterable<Notice[]> {
		return this.#changes.watch(signal, this.#list);
	}

	/** The database could be opened for reading only. */
	cannotStore(problem: KnownError): void {
		const reason = problem.code === 'disk-full' ? 'disk-full' : 'read-only-folder';
		this.add({ kind: 'read-only', reason });
	}

	/** What a failed write means for the person, as an error to pass on. */
	storageProblem(error: unknown): unknown {
		const problem = asStorageProblem(error);
		if (problem instanceof KnownError) {
			if (problem.code === 'disk-full') this.add({ kind: 'disk-full' });
			const isKnown = this.#list.some(({ kind }) => kind === 'read-only');
			if (problem.code === 'read-only' && !isKnown) this.cannotStore(problem);
		}
		return problem;
	}
}
