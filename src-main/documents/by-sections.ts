import type { Point } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { Attribution } from './attribute.ts';
import { CoverageCount } from './coverage.ts';
import { pointId, shortHash } from './point-id.ts';
import { languageName, linesGrammar, noteTurns, summaryTurns } from './prompts.ts';
import { quotation } from './quotations.ts';
import { RepeatedPoints } from './repeated-points.ts';
import { sectionText, type DocumentSection } from './sections.ts';
import type { PageText } from './sentences.ts';
import type { SummariseEvent, SummariseInput } from './summary-events.ts';
import type { SummaryModel } from './summary-model.ts';
import { pointsFor } from './summary-size.ts';
import { TimeLeft } from './time-left.ts';
import { tokensPerCharacter } from './whole-text.ts';
import { countWords } from './words.ts';
import { writtenLines } from './written-lines.ts';

/**
 * For capable models: every section is read and noted down, the summary is written from the notes, a short document in
 * a single pass. Which sentences a point comes from is found afterwards; the model is never asked for a page.
 */
export async function* bySections(
	input: SummariseInput,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent> {
	const { model } = input;
	if (model === null) throw new KnownError('no-model');
	const sections = await planFor(input, model, signal);
	const points = pointsFor(
		input.length,
		sections.reduce((sum, section) => sum + countWords(sectionText(section)), 0),
	);
	const coverage = new CoverageCount(input.pages, 'all', sections.length);
	const run = new SectionsRun(input, model, sections, coverage, signal);
	const groups =
		sections.length === 1
			? [{ sections, material: sections.map(sectionText).join('\n'), kind: 'document' as const }]
			: yield* run.takeNotes();
	const total = groups.reduce((sum, group) => sum + group.material.length, 0) || 1;
	for (const group of groups) {
		yield* run.write(group, Math.max(2, Math.round((points * group.material.length) / total)));
	}
	yield { type: 'done', coverage: coverage.current, reused: run.reused };
}

interface Group {
	readonly sections: readonly DocumentSection[];
	readonly material: string;
	readonly kind: 'notes' | 'document';
}

/** One section where the whole document fits into a single pass, else sections that the model takes in well. */
async function planFor(
	{ pages, text }: SummariseInput,
	model: SummaryModel,
	signal: AbortSignal,
): Promise<DocumentSection[]> {
	const whole = sectionText({
		blocks: pages.flatMap((page) => page.blocks.map((block) => ({ page: page.number, block }))),
	});
	const perCharacter = (await tokensPerCharacter(whole, (texts) => model.count(texts, signal))) * 1.08;
	const single = Math.min(model.contextTokens * 0.55, mostTokensAtOnce);
	const budget =
		whole.length * perCharacter <= single ? Infinity : Math.min(model.contextTokens * 0.4, tokensPerSection);
	return text.planSections(pages, budget, perCharacter, signal);
}

class SectionsRun {
	reused = 0;
	readonly #input: SummariseInput;
	readonly #model: SummaryModel;
	readonly #sections: readonly DocumentSection[];
	readonly #coverage: CoverageCount;
	readonly #signal: AbortSignal;
	readonly #time: TimeLeft;
	readonly #repeated = new RepeatedPoints();
	#done = 0;

	constructor(
		input: SummariseInput,
		model: SummaryModel,
		sections: readonly DocumentSection[],
		coverage: CoverageCount,
		signal: AbortSignal,
	) {
		this.#input = input;
		this.#model = model;
		this.#sections = sections;
		this.#coverage = coverage;
		this.#signal = signal;
		this.#time = new TimeLeft(
			sections.filter((section) => input.notes.get(noteKey(section)) === undefined).length + 1,
			model,
			110,
		);
	}

	/** Notes of every section, in groups that one summary prompt holds. */
	async *takeNotes(): AsyncGenerator<SummariseEvent, Group[]> {
		const noted: { section: DocumentSection; notes: string }[] = [];
		for (const section of this.#sections) {
			this.#signal.throwIfAborted();
			yield this.#step();
			const stored = this.#input.notes.get(noteKey(section));
			if (stored !== undefined) this.reused += 1;
			const notes = stored ?? (yield* this.#note(section));
			noted.push({ section, notes });
			this.#coverage.finished(section.index, section.pages);
			this.#done += 1;
		}
		return groupNotes(noted, Math.min(this.#model.contextTokens * 0.45, mostTokensAtOnce));
	}

	/** Points of one group as they are written; what was written before is not written again. */
	async *write(group: Group, points: number): AsyncGenerator<SummariseEvent> {
		yield this.#step();
		const key = `summary:${points}:${shortHash(group.material)}`;
		const stored = this.#input.notes.get(key);
		const lines: string[] = [];
		const started = performance.now();
		if (stored !== undefined) this.reused += 1;
		const source =
			stored === undefined
				? this.#ask(summaryTurns(group.material, points, this.#language, group.kind), points)
				: replay(stored);
		for await (const event of source) {
			if (event.type === 'writing') {
				yield event;
				continue;
			}
			lines.push(event.text);
			const point = await this.#point(event.text, group.sections);
			if (!this.#repeated.has(point.text)) yield { type: 'point', point };
		}
		if (lines.length === 0) yield* this.#quoteInstead(group, points);
		else if (stored === undefined) this.#input.notes.put(key, lines.join('\n'));
		if (stored === undefined) this.#time.took(performance.now() - started);
		this.#done += 1;
		for (const section of group.sections) this.#coverage.finished(section.index, section.pages);
		yield this.#step();
	}

	async *#note(section: DocumentSection): AsyncGenerator<SummariseEvent, string> {
		const started = performance.now();
		const count = Math.max(3, Math.min(10, Math.round(section.tokens / 160)));
		const lines: string[] = [];
		for await (const event of this.#ask(
			noteTurns(sectionText(section), section.heading, count, this.#language),
			count,
		)) {
			if (event.type === 'writing') yield event;
			else lines.push(event.text);
		}
		const notes = [...new Set(lines)].map((line) => `- ${line}`).join('\n');
		this.#input.notes.put(noteKey(section), notes);
		this.#time.took(performance.now() - started);
		return notes;
	}

	async #point(text: string, sections: readonly DocumentSection[]): Promise<Point> {
		const { documentId, language } = this.#input;
		const texts = sections.flatMap((section) =>
			section.blocks.map(({ page, block }): PageText => ({ page, text: block.text })),
		);
		const [found] = await this.#input.text.attribute([text], texts, language, this.#signal);
		const { sources, findings }: Attribution = found ?? { sources: [], findings: [] };
		return {
			id: pointId('sections', text),
			heading: headingOf(sources[0], sections),
			text,
			quoted: false,
			sources: sources.slice(0, mostSources).map((source) => ({ documentId, ...source })),
			findings,
			edited: false,
		};
	}

	/** A model that wrote nothing usable leaves no hole: the key sentences of those pages stand there. */
	async *#quoteInstead(group: Group, points: number): AsyncGenerator<SummariseEvent> {
		const plan = await this.#input.text.planSentences(this.#input.pages, this.#input.language, this.#signal);
		const pages = new Set(group.sections.flatMap((section) => section.pages));
		const inside = plan.points.filter((point) =>
			point.sentences.some((sentence) => sentence.parts.some((part) => pages.has(part.page))),
		);
		const best = [...inside].sort((one, other) => one.rank - other.rank).slice(0, points);
		for (const planned of inside.filter((one) => best.includes(one)))
			yield { type: 'point', point: quotation(planned, this.#input, 'invented') };
	}

	#ask(turns: ReturnType<typeof noteTurns>, lines: number): ReturnType<typeof writtenLines> {
		return writtenLines(
			this.#model,
			{ turns, grammar: linesGrammar(lines), maxTokens: lines * tokensPerLine },
			this.#signal,
		);
	}

	#step(): SummariseEvent {
		const total = this.#sections.length + (this.#sections.length === 1 ? 0 : 1);
		return {
			type: 'step',
			done: Math.min(this.#done, total),
			total,
			secondsLeft: this.#time.left,
			coverage: this.#coverage.current,
			reused: this.reused,
		};
	}

	get #language(): string {
		return languageName(this.#input.language);
	}
}

function groupNotes(noted: readonly { section: DocumentSection; notes: string }[], budget: number): Group[] {
	const groups: { sections: DocumentSection[]; material: string; kind: 'notes' }[] = [];
	for (const { section, notes } of noted) {
		const text = section.heading === '' ? notes : `${section.heading}\n${notes}`;
		const last = groups.at(-1);
		if (last !== undefined && (last.material.length + text.length) * usualTokensPerCharacter <= budget) {
			last.sections.push(section);
			last.material += `\n\n${text}`;
		} else {
			groups.push({ sections: [section], material: text, kind: 'notes' });
		}
	}
	return groups;
}

function headingOf(
	source: { page: number; passage: string } | undefined,
	sections: readonly DocumentSection[],
): string {
	if (source === undefined) return '';
	for (const section of sections) {
		let heading = section.heading;
		for (const { page, block } of section.blocks) {
			if (block.kind === 'heading') heading = block.text;
			else if (page === source.page && (source.passage === '' || block.text.includes(source.passage)))
				return heading;
		}
	}
	return '';
}

async function* replay(stored: string): ReturnType<typeof writtenLines> {
	for (const text of stored.split('\n')) yield await Promise.resolve({ type: 'line' as const, text });
}

function noteKey(section: DocumentSection): string {
	return `section:${shortHash(sectionText(section))}`;
}

const mostTokensAtOnce = 3500;
const tokensPerSection = 1500;
const tokensPerLine = 70;
const usualTokensPerCharacter = 0.3;
const mostSources = 3;
