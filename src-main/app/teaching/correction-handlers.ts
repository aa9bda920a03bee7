import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';

type Names = Extract<keyof Handlers, `corrections.${string}`>;

/** The channels about corrections of answers. */
export function correctionHandlers({ teaching }: Program): Pick<Handlers, Names> {
	const { corrections } = teaching;
	return {
		'corrections.watch': (_, signal) => corrections.watch(signal),
		'corrections.begin': ({ messageId }) => corrections.begin(messageId),
		'corrections.save': ({ messageId, content }) => corrections.save(messageId, content),
		'corrections.takeBack': ({ messageId }) => corrections.takeBack(messageId),
		'corrections.compare': ({ messageId }, signal) => corrections.compare(messageId, signal),
		'corrections.take': ({ messageIds, anyway }, signal) => corrections.take(messageIds, anyway, signal),
		'corrections.dismiss': ({ messageIds }) => corrections.dismiss(messageIds),
		'corrections.reopen': ({ messageIds }) => corrections.reopen(messageIds),
	};
}
