import type { DocumentId, Point } from '../contract/entities.ts';
import { probes, type Probe } from './ability-probes.ts';
import { bySections } from './by-sections/by-sections.ts';
import { quotations } from './quotations.ts';
import { plainRecipe, type SummariseEvent, type SummariseInput } from './summary-events.ts';
import type { SummaryModel } from './summary-model.ts';
import { textWorkHere } from './text-tasks.ts';

/** How one way of summarising did on documents whose facts are known. */
export interface WayMeasured {
	/** Share of the facts that its points hold, 0 to 1. */
	readonly covered: number;
	/** Share of its points that their sources carry, 0 to 1. */
	readonly supported: number;
}

/** What a model was measured to be able to do with a whole section. */
export interface Ability {
	readonly method: 'sections' | 'sentences';
	readonly sections: WayMeasured;
	/** The same documents quoted. */
	readonly quoted: WayMeasured;
	readonly seconds: number;
}

/**
 * Lets the loaded model summarise small documents whose facts are known as it would summarise any other, and compares
 * that with their key sentences; it has to be better in each of their languages. Ends at the first one where it is not,
 * so that a very small model is not kept busy.
 */
export async function measureAbility(model: SummaryModel, signal: AbortSignal): Promise<Ability> {
	const started = performance.now();
	const written: Tried[] = [];
	const quoted: Tried[] = [];
	let serves = true;
	for (const probe of probes) {
		const points = await pointsOf(bySections(inputOf(probe, model), signal));
		// Where it wrote nothing usable the program quotes, which is no achievement of the model's.
		const own = { probe, points: points.filter((point) => !point.quoted) };
		const sentences = { probe, points: await pointsOf(quotations(inputOf(probe, null), signal)) };
		written.push(own);
		quoted.push(sentences);
		serves = servesBetter(measured([own]), measured([sentences]));
		if (!serves) break;
	}
	return {
		method: serves ? 'sections' : 'sentences',
		sections: measured(written),
		quoted: measured(quoted),
		seconds: (performance.now() - started) / 1000,
	};
}

/** Whether sections serve better than sentences: what they say can be relied on, and is clearly more. */
export function servesBetter(sections: WayMeasured, sentences: WayMeasured): boolean {
	return sections.supported >= leastSupported && sections.covered >= sentences.covered * leastGain;
}

interface Tried {
	readonly probe: Probe;
	readonly points: readonly Point[];
}

function measured(tried: readonly Tried[]): WayMeasured {
	const facts = tried.flatMap(({ probe, points }) =>
		probe.facts.map((fact) =>
			points.some(({ text }) => fact.every((word) => text.toLowerCase().includes(word))),
		),
	);
	const supported = tried.flatMap(({ points }) => points.map(isSupported));
	return { covered: shareOf(facts), supported: shareOf(supported) };
}

/** All of them, or those up to the one after which they cannot be relied on any more. */
async function pointsOf(events: AsyncIterable<SummariseEvent>): Promise<Point[]> {
	const points: Point[] = [];
	for await (const event of events) {
		if (event.type !== 'point') continue;
		points.push(event.point);
		if (points.filter((point) => !isSupported(point)).length > mostUnsupported) break;
	}
	return points;
}

const isSupported = ({ support, findings }: Point): boolean =>
	support?.verdict === 'supported' && findings.length === 0;

function inputOf({ pages, language }: Probe, model: SummaryModel | null): SummariseInput {
	return {
		documentId: 'probe' as DocumentId,
		pages,
		language,
		length: 'medium',
		depth: 'quick',
		recipe: plainRecipe,
		method: model === null ? 'quotations' : 'sections',
		model,
		notes: { get: () => undefined, put: () => undefined },
		text: textWorkHere,
	};
}

const shareOf = (each: readonly boolean[]): number =>
	each.length === 0 ? 0 : each.filter(Boolean).length / each.length;

const leastSupported = 0.9;
/** More than this are too many of the most points that one of the documents can get. */
const mostUnsupported = 2;
/** Words of a model have to be checked and take ten times as long, so that they must be worth it. */
const leastGain = 1.25;
