import type { ModelId } from '../contract/entities.ts';

/**
 * The model that comes with the program. Sources: its model card (HuggingFaceTB/SmolLM2-135M-Instruct) for maker,
 * licence and language; the file itself for bytes, hash and sizes.
 */
export const starterModel = {
	id: 'smollm2-135m-instruct-q4_1' as ModelId,
	name: 'SmolLM2 135M Instruct',
	maker: 'Hugging Face',
	licence: 'Apache-2.0',
	file: 'SmolLM2-135M-Instruct-Q4_1.gguf',
	bytes: 98_362_432,
	sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
	parameters: 134_515_008,
	contextTokens: 8192,
	languages: ['en'],
} as const;
