import { expect, it } from 'vitest';
import { parseGguf } from '../../../src-main/catalog/gguf/header.ts';
import { modelSizes } from '../../../src-main/teach/model-sizes.ts';
import { gguf, numberValue, tensor, textValue } from '../../support/gguf-bytes.ts';
import { MemorySource } from '../../support/model-files/memory-source.ts';

const said = [
	textValue('general.architecture', 'llama'),
	numberValue('llama.context_length', 512),
	numberValue('llama.block_count', 3),
	numberValue('llama.embedding_length', 8),
];
const words = tensor({ name: 'token_embd.weight', dimensions: [8, 20], type: 0, offset: 0 });
const up = tensor({ name: 'blk.0.ffn_up.weight', dimensions: [8, 24], type: 0, offset: 640 });
const sizesOf = async (values: readonly Buffer[], tensors: readonly Buffer[]) =>
	modelSizes(await parseGguf(new MemorySource(gguf(values, tensors, Buffer.alloc(640 + 768)))));

it('are read off the header and the shapes of a model file', async () => {
	expect(await sizesOf(said, [words, up])).toEqual({
		...{ layers: 3, embedding: 8 },
		...{ feedForward: 24, vocabulary: 20 },
	});
});

it('are not known of a file that lacks one of them', async () => {
	expect(await sizesOf(said, [words])).toBeUndefined();
	expect(await sizesOf(said.slice(0, 2), [words, up])).toBeUndefined();
});
