import type { PersonalFinding } from '../finding.ts';
import { placesOf } from './places.ts';
import { askProbes, type AskProbe } from './probes.ts';

/** How good a model is at telling what the rules leave, on small texts where it is known. */
export interface AskingAbility {
	readonly isGood: boolean;
	/** Of what it should have found, in the texts that it was asked about. */
	readonly found: number;
	readonly wanted: number;
	/** Lines that name nothing personal. */
	readonly wrong: number;
	readonly texts: number;
}

/** Asks about one text: what the rules found in it, and the words that count of the model's answer. */
export type AskAboutProbe = (
	probe: AskProbe,
	/** 0 to 1: how many of all were asked about before. */
	done: number,
) => Promise<{ readonly findings: readonly PersonalFinding[]; readonly words: readonly string[] }>;

/**
 * Lets a model tell what is personal in the texts of the languages that it knows, and ends early when it cannot be good enough
 * any more. Good enough is `leastFound` of what is there, because less would let people believe that somebody had looked, and
 * at most one wrong line for every two texts, because each of them costs a person a decision.
 */
export async function measureAsking(
	languages: readonly string[],
	ask: AskAboutProbe,
): Promise<AskingAbility> {
	const probes = askProbes.filter(({ language }) => languages.length === 0 || languages.includes(language));
	const most = probes.reduce((sum, { wanted }) => sum + wanted.length, 0);
	const seen = { found: 0, wanted: 0, wrong: 0, texts: 0 };
	let total = most;
	for (const probe of probes) {
		const { findings, words } = await ask(probe, seen.texts / probes.length);
		// What the rules find by now cannot be asked for.
		const wanted = probe.wanted.filter((one) => !isFound(probe.text, one, findings));
		total -= probe.wanted.length - wanted.length;
		seen.texts += 1;
		seen.wanted += wanted.length;
		seen.found += wanted.filter((one) => words.some((word) => overlap(probe.text, one, word))).length;
		seen.wrong += words.filter((word) => !probe.wanted.some((one) => overlap(probe.text, one, word))).length;
		const best = seen.found + total - seen.wanted;
		if (best < total * leastFound || seen.wrong > probes.length * mostWrong) break;
	}
	const isGood =
		seen.texts === probes.length &&
		seen.wanted > 0 &&
		seen.found >= seen.wanted * leastFound &&
		seen.wrong <= seen.texts * mostWrong;
	return { isGood, ...seen };
}

/** More than half of what is wanted lies in the words. */
function overlap(text: string, wanted: string, words: string): boolean {
	return placesOf(text, wanted).some((place) =>
		placesOf(text, words).some(
			({ start, end }) =>
				(Math.min(end, place.end) - Math.max(start, place.start)) * 2 > place.end - place.start,
		),
	);
}

function isFound(text: string, wanted: string, findings: readonly PersonalFinding[]): boolean {
	const [place] = placesOf(text, wanted);
	return place !== undefined && findings.some(({ start, end }) => start < place.end && end > place.start);
}

const leastFound = 0.6;
const mostWrong = 0.5;
