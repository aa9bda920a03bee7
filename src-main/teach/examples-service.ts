import { randomUUID } from 'node:crypto';
import { Broadcast } from '../base/broadcast.ts';
import { KnownError } from '../contract/errors.ts';
import type { ExampleId } from '../contract/ids.ts';
import type { Example, ExampleContent, ExampleSource } from '../contract/teaching.ts';
import type { ExamplesTable, StoredOrigin } from '../db/teaching.ts';
import { checkExamples } from './check-examples.ts';

/** A question and answer on their way in, with what they were made of. */
export interface MadeExample extends ExampleContent {
	readonly origins?: readonly StoredOrigin[];
}

/** What models are taught from: kept, looked through, and taken in. */
export class ExamplesService {
	readonly #table: ExamplesTable;
	readonly #changed: () => void;
	readonly #changes = new Broadcast<Example[]>();
	#checked: Example[] | undefined;
	#lastRemoved = 0;

	constructor(table: ExamplesTable, changed: () => void) {
		this.#table = table;
		this.#changed = changed;
	}

	list(): Example[] {
		this.#checked ??= checkExamples(this.#table.all(), longestExample);
		return this.#checked;
	}

	watch(signal: AbortSignal): AsyncIterable<Example[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** Errors: `not-found`. */
	save(id: ExampleId | null, content: ExampleContent): ExampleId {
		if (id === null) {
			const [added] = this.#add([content], 'typed');
			return added as ExampleId;
		}
		if (!this.#table.change(id, content)) throw new KnownError('not-found');
		this.#tell();
		return id;
	}

	/** What is there already is passed over. */
	take(contents: readonly MadeExample[], source: ExampleSource): { added: number; skipped: number } {
		const known = new Set(this.list().map(keyOf));
		const fresh = contents.filter((content) => !known.has(keyOf(content)) && known.add(keyOf(content)));
		if (this.list().length + fresh.length > mostExamples)
			throw new KnownError('examples-file-broken', { line: mostExamples });
		this.#add(fresh, source);
		return { added: fresh.length, skipped: contents.length - fresh.length };
	}

	/**
	 * One that was corrected, in the place of `earlier` where that is still here. Null: the same is there already, and
	 * belongs to whoever brought it.
	 */
	takeCorrected(made: MadeExample, earlier: ExampleId | null): ExampleId | null {
		if (earlier !== null && this.#table.change(earlier, made, made.origins ?? [])) {
			this.#tell();
			return earlier;
		}
		if (this.list().some((one) => keyOf(one) === keyOf(made))) return null;
		return this.#add([made], 'corrected')[0] ?? null;
	}

	/** They can be brought back until the next removal. */
	remove(ids: readonly ExampleId[]): void {
		this.#lastRemoved = Math.max(Date.now(), this.#lastRemoved + 1);
		this.#table.remove(ids, this.#lastRemoved);
		this.#tell();
	}

	undoRemove(): void {
		this.#table.bringBack(this.#lastRemoved);
		this.#tell();
	}

	#add(contents: readonly MadeExample[], source: ExampleSource): ExampleId[] {
		const rows = contents.map(({ question, answer, origins = [] }) => ({
			id: randomUUID() as ExampleId,
			question,
			answer,
			source,
			origins,
		}));
		this.#table.add(rows);
		this.#tell();
		return rows.map(({ id }) => id);
	}

	#tell(): void {
		this.#checked = undefined;
		if (this.#changes.hasWatchers) this.#changes.send(this.list());
		this.#changed();
	}
}

const keyOf = ({ question, answer }: ExampleContent): string => `${question}\n${answer}`;

/** Characters of question and answer; about what the trainer reads of one, and more than anybody says at once. */
export const longestExample = 3000;
const mostExamples = 20_000;
