import type { ModelFacts } from '../../src-main/db/models.ts';

/** What the header of a small chat model says, where a test needs any. */
export const chatFacts: ModelFacts = {
	kind: 'chat',
	name: 'One',
	architecture: 'llama',
	parameters: 5,
	quantisation: 'Q4_0',
	contextTokens: 100,
	bytesPerToken: 1000,
};
