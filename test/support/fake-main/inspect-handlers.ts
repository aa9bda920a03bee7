import type { Channel } from '../../../src-main/contract/calls.ts';
import type { MessageId } from '../../../src-main/contract/entities.ts';
import type { InspectedAnswer } from '../../../src-main/contract/inspection.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import type { World } from './world.ts';

/** What a test says of an answer; else one of an earlier program. */
export function inspectHandlers(
	world: World,
): Pick<Handlers, Extract<Channel, `inspect.${string}` | `receipts.${string}`>> {
	return {
		'inspect.answer': ({ messageId }) => world.inspected.get(messageId) ?? earlier(world, messageId),
		'inspect.shade': () => [
			{ start: 0, end: 4, probability: 0.95 },
			{ start: 4, end: 9, probability: 0.04 },
		],
		'inspect.alternatives': () => [
			{ text: ' other', probability: 0.6 },
			{ text: '', probability: 0.1 },
		],
		'inspect.goOn': ({ messageId }) => ({ answerId: messageId }),
		'inspect.makeRepeatable': ({ messageId }) => ({ answerId: messageId }),
		'inspect.repeatSummary': async function* () {
			await Promise.resolve();
			const pieces = [
				{ kind: 'same', text: 'The bridge is ' },
				{ kind: 'removed', text: 'open' },
				{ kind: 'added', text: 'closed' },
			] as const;
			const repetition = { isIdentical: false, pieces: [...pieces], wasRepeatable: false, isSamePlan: true };
			yield { kind: 'done', repetition } as const;
		},
		'inspect.repeat': async function* () {
			await Promise.resolve();
			yield { kind: 'written', words: 3 } as const;
			yield { kind: 'done', repetition: world.repetition } as const;
		},
		'receipts.saveAnswer': () => ({ saved: true }),
		'receipts.saveSummary': () => ({ saved: true }),
		'receipts.check': () => world.receipt,
	};
}

function earlier(world: World, id: MessageId): InspectedAnswer {
	const way = world.house.told.get(id);
	return {
		record: null,
		known:
			way === undefined ? [] : [{ kind: 'instructions', text: way.instructions, tokens: null, source: null }],
		assistant: way?.assistant ?? null,
		terms: way?.terms ?? [],
		noShading: 'not-recorded',
	};
}
