import type { CatalogItem, Suggestion } from '../contract/models.ts';

/**
 * Three models for this computer and language: the recommended one, a smaller and a better one; fewer where nothing
 * fits. Pure: the same list gives the same suggestions.
 */
export function suggest(items: readonly CatalogItem[], language: string): Suggestion[] {
	const all = items.filter(isPossible).filter((item) => speaks(item, language) || item.languagesInAll > 20);
	const newer = new Map(items.map((item) => [item.id, item]));
	const possible = all.filter((item) => !isOutdone(item, newer.get(item.newer ?? item.id)));
	const comfortable = possible.filter(isComfortable);
	// A slow computer is offered what is least slow on it.
	const smallest = possible.toSorted((one, other) => one.bytes - other.bytes).slice(0, fewest);
	const recommended = best(comfortable.length > 0 ? comfortable : smallest, (item) => worth(item, language));
	if (recommended === undefined) return [];
	const smallerThan = (share: number): CatalogItem | undefined =>
		best(
			possible.filter((item) => item.bytes <= recommended.bytes * share),
			(item) => worth(item, language),
		);
	const smaller = smallerThan(0.6) ?? smallerThan(0.8);
	const larger = possible.filter((item) => item.parameters >= recommended.parameters * 1.5);
	const better =
		best(larger.filter(isBearable), (item) => worth(item, language) - slowness(item)) ??
		best(larger, (item) => -slowness(item));
	return [
		suggestion('recommended', recommended, language),
		...(smaller === undefined ? [] : [suggestion('smaller', smaller, language)]),
		...(better === undefined ? [] : [suggestion('better', better, language)]),
	];
}

function isPossible(item: CatalogItem): boolean {
	return (
		item.kind === 'chat' &&
		!item.installed &&
		!item.gated &&
		// Whoever wrote a package has no say in what is fetched.
		item.list?.kind !== 'package' &&
		item.notOffered === null &&
		item.refusal === null &&
		item.acceptance !== 'text-missing' &&
		item.fit.verdict !== 'too-big' &&
		item.fit.verdict !== 'no-room' &&
		!item.purposes.includes('trying-out') &&
		!item.purposes.includes('medicine')
	);
}

/** The maker's newer one is here, or can be had and works here as well. */
function isOutdone(item: CatalogItem, newer: CatalogItem | undefined): boolean {
	if (newer === undefined || newer === item) return false;
	return newer.installed || (isPossible(newer) && (isComfortable(newer) || !isComfortable(item)));
}

/** Works beside other programs, and quicker than people read; before anything was measured, what any computer can. */
function isComfortable({ fit, bytes }: CatalogItem): boolean {
	if (fit.verdict !== 'well' || fit.neededBytes > fit.memoryBytes * 0.7) return false;
	return fit.speed === null
		? bytes <= unmeasuredBytes
		: fit.speed.wordsPerSecond >= comfortableWordsPerSecond;
}

/** Slower than this, nobody waits for a letter. */
function isBearable({ fit }: CatalogItem): boolean {
	return fit.speed === null || fit.speed.wordsPerSecond >= bearableWordsPerSecond;
}

/** Half the speed below what is comfortable counts as much against a model as half the weights. */
function slowness({ fit }: CatalogItem): number {
	return fit.speed === null
		? 0
		: Math.max(0, Math.log2(comfortableWordsPerSecond / fit.speed.wordsPerSecond));
}

/** Twice the weights count as much as an open recipe; a language that is not verified counts against a model. */
function worth(item: CatalogItem, language: string): number {
	return (
		Math.log2(item.parameters) +
		(item.openness === 'open-source' ? 1 : item.openness === 'open-weights' ? 0.5 : 0) +
		(speaks(item, language) ? 1 : 0) +
		(readsDocuments(item) ? 1 : -1) -
		(item.acceptance === 'needed' ? 1 : 0)
	);
}

function suggestion(role: Suggestion['role'], item: CatalogItem, language: string): Suggestion {
	const reasons: [Suggestion['because'][number], boolean][] = [
		['language', speaks(item, language)],
		['documents', readsDocuments(item)],
		['capable', role === 'better'],
		['fast', role === 'smaller' && item.fit.verdict !== 'slow'],
		['open-source', item.openness === 'open-source'],
		['open-weights', item.openness === 'open-weights'],
		['fits', item.fit.verdict === 'well'],
	];
	return { role, id: item.id, because: reasons.filter(([, holds]) => holds).map(([reason]) => reason) };
}

const speaks = ({ languages }: CatalogItem, language: string): boolean => languages.includes(language);
const readsDocuments = ({ purposes }: CatalogItem): boolean => purposes.includes('documents');

function best(items: readonly CatalogItem[], score: (item: CatalogItem) => number): CatalogItem | undefined {
	return items.reduce<CatalogItem | undefined>(
		(first, item) => (first === undefined || score(item) > score(first) ? item : first),
		undefined,
	);
}

const comfortableWordsPerSecond = 6;
const bearableWordsPerSecond = 2;
const unmeasuredBytes = 2.5e9;
const fewest = 8;
