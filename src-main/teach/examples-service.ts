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
	readonly #confirmed: () => ReadonlyMap<string, string>;
	readonly #changed: () => void;
	readonly #changes = new Broadcast<Example[]>();
	#checked: { readonly examples: Example[]; readonly waiting: string } | undefined;
	/** The texts of examples that were made of one, as they were then. */
	#ofTexts: ReadonlyMap<ExampleId, readonly [string, string | null][]> | undefined;
	#lastRemoved = 0;

	/** `confirmed`: SHA-256 of every text that is confirmed now, by its id. */
	constructor(table: ExamplesTable, confirmed: () => ReadonlyMap<string, string>, changed: () => void) {
		this.#table = table;
		this.#confirmed = confirmed;
		this.#changed = changed;
	}

	/** Whether a text is confirmed is asked each time, so that nothing is learnt from one that no longer is. */
	list(): Example[] {
		const waiting = this.#waiting();
		const key = [...waiting].join(' ');
		if (this.#checked?.waiting !== key)
			this.#checked = {
				examples: checkExamples(this.#table.all(), longestExample, waiting),
				waiting: key,
			};
		return this.#checked.examples;
	}

	/** Texts may have been confirmed, changed or removed. */
	look(): void {
		this.#tell();
	}

	/** The texts that examples were made of, with what they were then; the last one where there are several. */
	textsTaken(): Map<string, string> {
		const taken = new Map<string, string>();
		for (const origins of this.#table.origins().values())
			for (const { kind, id, sha256 } of origins)
				if (kind === 'text' && sha256 !== null) taken.set(id, sha256);
		return taken;
	}

	watch(signal: AbortSignal): AsyncIterable<Example[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** How many of those that are here were made of one of these things. */
	madeOf(ids: ReadonlySet<string>): number {
		const origins = this.#table.origins();
		const here = this.#table.all();
		return here.filter(({ id }) => origins.get(id)?.some((origin) => ids.has(origin.id)) === true).length;
	}

	/** Errors: `not-found`. */
	need(id: ExampleId): Example {
		const found = this.list().find((one) => one.id === id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	}

	/** One of a confirmed text that is changed is an example of whoever changes it from then on. Errors: `not-found`. */
	save(id: ExampleId | null, content: ExampleContent): ExampleId {
		if (id === null) {
			const [added] = this.#add([content], 'typed');
			return added as ExampleId;
		}
		if (!this.#table.change(id, content)) throw new KnownError('not-found');
		this.#tell();
		return id;
	}

	/** What is there already is passed over. Errors: `examples-full`. */
	take(contents: readonly MadeExample[], source: FreeSource): { added: number; skipped: number } {
		return this.#take(contents, source);
	}

	/** Of confirmed texts; what was made of an earlier state of one of them goes, unless somebody made it their own. Errors: `examples-full`. */
	takeTexts(contents: readonly MadeExample[]): { added: number; skipped: number } {
		const now = new Map(contents.flatMap(({ origins }) => textOf(origins)));
		const ofTexts = new Set(this.#table.ofSource('text'));
		const old = [...this.#table.origins()].filter(
			([example, origins]) =>
				ofTexts.has(example) && textOf(origins).some(([id, sha256]) => now.has(id) && now.get(id) !== sha256),
		);
		if (old.length > 0) this.#table.destroy(old.map(([id]) => id));
		this.#checked = undefined;
		this.#ofTexts = undefined;
		return this.#take(contents, 'text');
	}

	#take(contents: readonly MadeExample[], source: ExampleSource): { added: number; skipped: number } {
		const known = new Set(this.list().map(keyOf));
		const fresh = contents.filter((content) => !known.has(keyOf(content)) && known.add(keyOf(content)));
		if (this.list().length + fresh.length > mostExamples)
			throw new KnownError('examples-full', { most: mostExamples });
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

	/** Those of which a text is not confirmed as it was. One that names no text is not known to be of a confirmed one. */
	#waiting(): ReadonlySet<ExampleId> {
		this.#ofTexts ??= this.#textsOfExamples();
		if (this.#ofTexts.size === 0) return new Set();
		const confirmed = this.#confirmed();
		const waiting = [...this.#ofTexts].filter(
			([, texts]) => texts.length === 0 || texts.some(([text, sha256]) => confirmed.get(text) !== sha256),
		);
		return new Set(waiting.map(([id]) => id));
	}

	#textsOfExamples(): Map<ExampleId, [string, string | null][]> {
		const made = this.#table.ofSource('text');
		const origins = made.length === 0 ? new Map<ExampleId, StoredOrigin[]>() : this.#table.origins();
		return new Map(made.map((id) => [id, textOf(origins.get(id))]));
	}

	#tell(): void {
		this.#checked = undefined;
		this.#ofTexts = undefined;
		if (this.#changes.hasWatchers) this.#changes.send(this.list());
		this.#changed();
	}
}

/** Sources that need nobody's confirmation. */
export type FreeSource = Exclude<ExampleSource, 'text' | 'corrected'>;

/** The texts among what an example was made of, with what they were. */
const textOf = (origins: readonly StoredOrigin[] = []): [string, string | null][] =>
	origins.filter(({ kind }) => kind === 'text').map(({ id, sha256 }) => [id, sha256]);

const keyOf = ({ question, answer }: ExampleContent): string => `${question}\n${answer}`;

/** Characters of question and answer; about what the trainer reads of one, and more than anybody says at once. */
export const longestExample = 3000;
const mostExamples = 20_000;
