import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';

type Names = Extract<keyof Handlers, `embeddings.${string}`>;

/** The channels about finding passages by meaning. */
export function embeddingHandlers({ embeddings }: Program): Pick<Handlers, Names> {
	return {
		'embeddings.watch': (_, signal) => embeddings.watch(signal),
		'embeddings.pause': ({ paused }) => embeddings.pause(paused),
	};
}
