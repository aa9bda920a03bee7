import { randomUUID } from 'node:crypto';
import type { BrokenRow, TermContent, TermsPreview } from '../../contract/glossary.ts';
import { KnownError } from '../../contract/errors.ts';
import type { GlossaryService } from './glossary-service.ts';
import { termOfRow, termRows, type TermRow } from './read-terms.ts';
import { termKey } from './wording-words.ts';

/** Tables of terms that were looked at and not taken in yet: the last one, until another is looked at. */
export class TermsImport {
	readonly #glossary: Pick<GlossaryService, 'known' | 'take'>;
	#waiting: { readonly id: string; readonly contents: readonly TermContent[] } | undefined;

	constructor(glossary: Pick<GlossaryService, 'known' | 'take'>) {
		this.#glossary = glossary;
	}

	/** What taking a table in would do. Errors: `table-without-terms`. */
	async look(
		file: string,
		cells: readonly (readonly string[])[],
		notRead: number,
		signal: AbortSignal,
	): Promise<TermsPreview> {
		const added: TermContent[] = [];
		const changed: { before: TermContent; after: TermContent }[] = [];
		const broken: BrokenRow[] = [];
		const seen = new Set<string>();
		let same = 0;
		for (const step of inSteps(termRows(cells))) {
			signal.throwIfAborted();
			const there = this.#glossary.known(step.map(({ term }) => term));
			for (const row of step) {
				const key = termKey(row.term);
				const known = there.get(key);
				const before = known === undefined ? undefined : withoutId(known);
				const made = termOfRow(row, before);
				const isRepeated = seen.has(key);
				seen.add(key);
				if ('broken' in made) broken.push(made.broken);
				else if (isRepeated) broken.push({ row: row.row, text: row.term.slice(0, 120), because: 'twice' });
				else if (before === undefined) added.push(made.content);
				else if (JSON.stringify(before) === JSON.stringify(made.content)) same += 1;
				else changed.push({ before, after: made.content });
			}
			// The window is answered in between.
			await new Promise((resolve) => setImmediate(resolve));
		}
		if (added.length + changed.length + same === 0) throw new KnownError('table-without-terms');
		const id = randomUUID();
		this.#waiting = { id, contents: [...added, ...changed.map(({ after }) => after)] };
		return {
			id,
			file,
			added: added.slice(0, mostShown),
			changed: changed.slice(0, mostShown),
			broken: broken.slice(0, mostShown),
			counts: { added: added.length, changed: changed.length, same, broken: broken.length },
			notRead,
		};
	}

	/** Errors: `not-found` where another table was looked at meanwhile, `glossary-full`. */
	async take(id: string, signal: AbortSignal): Promise<number> {
		const waiting = this.#waiting;
		if (waiting?.id !== id) throw new KnownError('not-found');
		const taken = await this.#glossary.take(waiting.contents, signal);
		this.#waiting = undefined;
		return taken;
	}
}

function* inSteps(rows: Iterable<TermRow>): Generator<readonly TermRow[]> {
	let step: TermRow[] = [];
	for (const row of rows) {
		step.push(row);
		if (step.length < stepSize) continue;
		yield step;
		step = [];
	}
	if (step.length > 0) yield step;
}

function withoutId({ term, meaning, preferred, forbidden }: TermContent): TermContent {
	return { term, meaning, preferred, forbidden: [...forbidden] };
}

const stepSize = 100;
/** Of each kind; nobody looks at more. */
const mostShown = 300;
