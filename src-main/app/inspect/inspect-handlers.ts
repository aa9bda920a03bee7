import type { Channel } from '../../contract/calls.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';

/** The channels about how answers came into being. */
export function inspectHandlers(program: Program): Pick<Handlers, Extract<Channel, `inspect.${string}`>> {
	const { inspection, reruns, summaries } = program;
	return {
		'inspect.answer': ({ messageId }, signal) => inspection.inspect(messageId, signal),
		'inspect.shade': ({ messageId }, signal) => inspection.shade(messageId, signal),
		'inspect.alternatives': ({ messageId, start }, signal) =>
			inspection.alternatives(messageId, start, signal),
		'inspect.goOn': ({ messageId, start, text }) => ({ answerId: reruns.goOn(messageId, start, text) }),
		'inspect.makeRepeatable': ({ messageId }) => ({ answerId: reruns.makeRepeatable(messageId) }),
		'inspect.repeat': ({ messageId }, signal) => reruns.repeat(messageId, signal),
		'inspect.repeatSummary': ({ summaryId }, signal) => summaries.repeats.repeat(summaryId, signal),
	};
}
