import { createHash } from 'node:crypto';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { ComparedSide, Standing, VoteCount } from '../../contract/compare.ts';
import type { CountedComparison, StoredSide, StoredVote, VotesOfComparison } from '../../db/comparisons.ts';
import { fewestVotes, significance, signTest } from './sign-test.ts';

/**
 * Who won, pair by pair, over all comparisons; the pair that was compared last comes first. Two sides are the same where
 * they write the same: a name may change, a version may be gone back to.
 */
export function standingsOf(
	comparisons: readonly CountedComparison[],
	votes: readonly VotesOfComparison[],
): Standing[] {
	const pairs = new Map<string, Pair>();
	for (const { id, sides } of comparisons) {
		const counted = votes.filter((one) => one.id === id);
		if (counted.length === 0) continue;
		const keys = [keyOf(sides[0]), keyOf(sides[1])] as const;
		const isTurned = pairs.has(`${keys[1]} ${keys[0]}`);
		const key = isTurned ? `${keys[1]} ${keys[0]}` : `${keys[0]} ${keys[1]}`;
		const pair = pairs.get(key) ?? { sides, blind: noVotes(), open: noVotes() };
		pairs.set(key, pair);
		for (const { vote, wasBlind, count } of counted)
			pair[wasBlind ? 'blind' : 'open'][isTurned ? turned[vote] : vote] += count;
	}
	return [...pairs.values()].map(({ sides, blind, open }) => ({
		sides: [sideFacts(sides[0]), sideFacts(sides[1])],
		blind: countOf(blind),
		open: countOf(open),
	}));
}

/** What is told of a side outside of the database. */
export function sideFacts({ content: _, ...facts }: StoredSide): ComparedSide {
	return facts;
}

interface Pair {
	readonly sides: readonly [StoredSide, StoredSide];
	readonly blind: Record<StoredVote, number>;
	readonly open: Record<StoredVote, number>;
}

/** The same for sides that write the same. */
function keyOf({ assistantId, content, modelSha256, adapter }: StoredSide): string {
	const { name: _, purpose: __, modelId: ___, adapter: ____, ...writes } = content;
	const what = { assistantId, writes, modelSha256, adapter: adapter && { ...adapter, name: '' } };
	return createHash('sha256').update(canonicalJson(what)).digest('hex');
}

function countOf(votes: Record<StoredVote, number>): VoteCount | null {
	const { first, second } = votes;
	const all = first + second + votes['both-good'] + votes['both-bad'];
	if (all === 0) return null;
	return {
		better: [first, second],
		bothGood: votes['both-good'],
		bothBad: votes['both-bad'],
		verdict: verdictOf(first, second),
	};
}

function verdictOf(first: number, second: number): VoteCount['verdict'] {
	if (first + second < fewestVotes) return 'too-few';
	if (signTest(first, second) > significance) return 'no-difference';
	return first > second ? 'first' : 'second';
}

const noVotes = (): Record<StoredVote, number> => ({ first: 0, second: 0, 'both-good': 0, 'both-bad': 0 });

const turned: Readonly<Record<StoredVote, StoredVote>> = {
	first: 'second',
	second: 'first',
	'both-good': 'both-good',
	'both-bad': 'both-bad',
};
