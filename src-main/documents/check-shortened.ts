import type { Finding, Point } from '../contract/entities.ts';
import { checkPoint } from './check-point.ts';
import { findOwnedFigures } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import type { PageText } from './sentences.ts';
import { contentWords, isContentWord, sameWord, wordsOf } from './words.ts';

/** Why a shortened sentence cannot stand; undefined when it can. */
export type Refusal = Exclude<Point['quotedBecause'], 'chosen' | undefined>;

/**
 * The strict check for very small models: what they write must agree with exactly the sentences they were given, use
 * their words, and not take apart figures that belong together.
 */
export function refuseShortened(
	point: string,
	sources: readonly PageText[],
	language: string,
): Refusal | undefined {
	const [finding] = checkPoint(point, sources, language);
	if (finding !== undefined) return because(finding);
	if (looseFigure(point, sources) || brokenPair(point, sources) || repeatedFigure(point, sources))
		return 'figure';
	if (newVerb(modals, point, sources) || newVerb(auxiliaries, point, sources)) return 'invented';
	if (lostCondition(point, sources) || lostContrast(point, sources) || repeatsItself(point, sources))
		return 'invented';
	return inventedWords(point, sources).length > 0 ? 'invented' : undefined;
}

/** Content words of the point that the sources do not have. */
export function inventedWords(point: string, sources: readonly PageText[]): string[] {
	const given = sources.flatMap(({ text }) => contentWords(text).map((word) => word.text));
	return contentWords(point)
		.map((word) => word.text)
		.filter(
			(word) => !harmless.test(word) && !/^\d/u.test(word) && !given.some((one) => sameWord(one, word)),
		);
}

function because(finding: Finding): Refusal {
	if (finding.kind === 'name' || finding.kind === 'negation') return finding.kind;
	return 'figure';
}

/** A figure whose nearest words in the point stand nowhere near it in the source: "apply again until 31 December". */
function looseFigure(point: string, sources: readonly PageText[]): boolean {
	const given = sources.flatMap(({ text, page }) => findOwnedFigures(text, page));
	return findOwnedFigures(point, 0).some(({ figure, owners }) => {
		const same = given.filter((one) => agreement(figure, one.figure) === 'same');
		const nearest = owners.filter((word) => !harmless.test(word)).slice(0, 2);
		return (
			same.length > 0 &&
			nearest.length > 0 &&
			!same.some((one) => one.owners.some((owner) => nearest.some((word) => sameWord(owner, word))))
		);
	});
}

/** A figure said more often than its sources say it stands in the place of other words: "due on 4 May before 4 May". */
function repeatedFigure(point: string, sources: readonly PageText[]): boolean {
	const said = findOwnedFigures(point, 0).map(({ figure }) => figure);
	const given = sources.flatMap(({ text, page }) => findOwnedFigures(text, page).map(({ figure }) => figure));
	return said.some((figure) => {
		const times = (list: typeof said): number =>
			list.filter((one) => agreement(figure, one) === 'same').length;
		return times(said) > times(given);
	});
}

/** "By seven votes to four": one number without the other says something else. */
function brokenPair(point: string, sources: readonly PageText[]): boolean {
	const said = findOwnedFigures(point, 0).map(({ figure }) => figure);
	return sources.some(({ text, page }) => {
		const figures = findOwnedFigures(text, page).map(({ figure }) => figure);
		return figures.some((figure, index) => {
			const next = figures[index + 1];
			if (next === undefined || !pairing.test(text.slice(figure.end, next.start))) return false;
			const has = (one: typeof figure): boolean => said.some((other) => agreement(other, one) === 'same');
			return has(figure) !== has(next);
		});
	});
}

/** "Should not" for "must not" is another instruction, and "is above" for "fell and lies above" another statement. */
function newVerb(verbs: RegExp, point: string, sources: readonly PageText[]): boolean {
	const given = new Set(sources.flatMap(({ text }) => text.toLowerCase().match(verbs) ?? []));
	return (point.toLowerCase().match(verbs) ?? []).some((verb) => !given.has(verb));
}

/** "The plan was decided, but not the building": words of both sides without the "but" say something else. */
function lostContrast(point: string, sources: readonly PageText[]): boolean {
	if (contrasts.test(point)) return false;
	const said = contentWords(point).map((word) => word.text);
	return sources.some(({ text }) =>
		text.split(sentenceEnd).some((sentence) => {
			const at = sentence.search(contrasts);
			const has = (part: string): boolean =>
				contentWords(part).some((word) => said.some((one) => sameWord(one, word.text)));
			return at >= 0 && has(sentence.slice(0, at)) && has(sentence.slice(at));
		}),
	);
}

/** "If the Committee agrees, the bid will be submitted": without the condition it says more than the source. */
function lostCondition(point: string, sources: readonly PageText[]): boolean {
	return sources.some(({ text }) => conditions.test(text)) && !conditions.test(point);
}

/** Small models fall into a loop: words in pairs that the source has once. */
function repeatsItself(point: string, sources: readonly PageText[]): boolean {
	const pairs = (text: string): Map<string, number> => {
		const words = wordsOf(text.toLowerCase()).map((word) => word.text);
		const counts = new Map<string, number>();
		for (let at = 1; at < words.length; at += 1) {
			const [before = '', word = ''] = [words[at - 1], words[at]];
			if (isContentWord(before) || isContentWord(word))
				counts.set(`${before} ${word}`, (counts.get(`${before} ${word}`) ?? 0) + 1);
		}
		return counts;
	};
	const given = pairs(sources.map(({ text }) => text).join(' \n '));
	return [...pairs(point)].some(([pair, count]) => count > 1 && count > (given.get(pair) ?? 0));
}

const modals =
	/(?<!\p{L})(?:must|shall|should|may|might|can|could|would|muss|müssen|soll|sollen|sollte|sollten|darf|dürfen|kann|können|könnte|könnten)(?!\p{L})/gu;
const auxiliaries =
	/(?<!\p{L})(?:is|are|was|were|has|have|had|will|ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden)(?!\p{L})/gu;
const contrasts =
	/(?<!\p{L})(?:but|however|although|though|whereas|aber|jedoch|sondern|obwohl|dagegen|während)(?!\p{L})/iu;
const sentenceEnd = /(?<=[.!?;])\s/u;
const conditions =
	/(?<!\p{L})(?:if|unless|provided that|as long as|subject to|in case|except|wenn|falls|sofern|soweit|solange|vorausgesetzt|vorbehaltlich|außer)(?!\p{L})/iu;
const pairing = /^\s?(?:[-–—]|\p{L}*\s?(?:to|of|out of|until|bis|zu|von|auf|gegen|and|und))\s?$/u;
/** Words a shorter sentence needs that add nothing by themselves. */
const harmless =
	/^(?:need|needs|needed|use|uses|used|include|includes|included|remain|remains|take|takes|give|gives|make|makes|begin|begins|start|starts|end|ends|must|cost|costs|due|because|since|replace|also|brauch\p{L}*|bleib\p{L}*|gibt|geben|muss|müssen|kost\p{L}*|wegen|weil|beginn\p{L}*|ende\p{L}*|gilt|gelten)$/iu;
