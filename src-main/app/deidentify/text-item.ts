import type { Decision, SetText } from '../../contract/deidentify.ts';
import type { FoundWords, StoredText } from '../../db/set-texts.ts';
import type { StoredSet } from '../../db/text-sets.ts';

/** A text of a set as a list shows it. */
export function textItem(
	{ id, setId, name, length, documentId, datesOf, state, version, confirmedAt }: StoredText,
	known: {
		readonly set: StoredSet;
		readonly words: readonly FoundWords[];
		readonly decided: ReadonlyMap<string, Decision>;
		readonly progress: { fraction: number; secondsLeft: number | null } | null;
	},
): SetText {
	const { set, words, decided, progress } = known;
	const counts = { findings: 0, decided: 0, doubtful: 0 };
	for (const { key, isSure, count } of words) {
		const decision = decided.get(key)?.decision;
		if (decision === 'refused') continue;
		counts.findings += count;
		if (decision === 'accepted') counts.decided += count;
		else if (!isSure) counts.doubtful += count;
	}
	const isKnown = state === 'ready' && version === set.version;
	const waits = progress === null ? 'waiting' : 'looking';
	return {
		...{ id, setId, name, length, documentId, datesOf, ...counts },
		state: state === 'stopped' ? 'stopped' : isKnown ? 'ready' : waits,
		fraction: progress?.fraction ?? null,
		secondsLeft: progress?.secondsLeft ?? null,
		confirmedAt: isKnown ? confirmedAt : null,
	};
}
