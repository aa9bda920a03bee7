import type { ModelKind } from '../../contract/catalog.ts';
import type { GgufHeader } from './header.ts';

/** What a model is for, as far as its header says. */
export function kindOf({ architecture, language }: GgufHeader): ModelKind {
	if (language?.pooling === 'rank') return 'reranking';
	return comparers.has(architecture) || language?.pooling === 'vector' ? 'embedding' : 'chat';
}

/** Architectures that only compare texts, by the names of llama.cpp (`src/llama-arch.cpp`). */
const comparers = new Set([
	'bert',
	'modern-bert',
	'nomic-bert',
	'nomic-bert-moe',
	'neo-bert',
	'jina-bert-v2',
	'jina-bert-v3',
	'eurobert',
	'gemma-embedding',
	'llama-embed',
]);
