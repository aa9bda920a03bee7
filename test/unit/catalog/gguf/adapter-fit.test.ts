import { describe, expect, it } from 'vitest';
import { fitsBase } from '../../../../src-main/catalog/gguf/adapter-fit.ts';

import { parseGguf, type GgufHeader } from '../../../../src-main/catalog/gguf/header.ts';
import { gguf, tensor, textValue } from '../../../support/gguf-bytes.ts';
import { MemorySource } from '../../../support/model-files/memory-source.ts';

/** Of 32-bit numbers, one tensor behind the other. */
async function file(
	architecture: string,
	shapes: Readonly<Record<string, readonly [number, number]>>,
): Promise<GgufHeader> {
	let offset = 0;
	const tensors = Object.entries(shapes).map(([name, dimensions]) => {
		const made = tensor({ name, dimensions, type: 0, offset });
		offset += dimensions[0] * dimensions[1] * 4;
		return made;
	});
	return parseGguf(
		new MemorySource(gguf([textValue('general.architecture', architecture)], tensors, Buffer.alloc(offset))),
	);
}

const base = await file('llama', {
	'token_embd.weight': [32, 96],
	'blk.0.attn_v.weight': [32, 16],
	'blk.0.ffn_up.weight': [32, 64],
});

describe('an adapter', () => {
	it('fits the model whose tensors are as wide and as high as its pairs', async () => {
		const adapter = await file('llama', {
			'blk.0.attn_v.weight.lora_a': [32, 8],
			'blk.0.attn_v.weight.lora_b': [8, 16],
			'token_embd.weight.lora_a': [8, 96],
			'token_embd.weight.lora_b': [8, 32],
		});
		expect(fitsBase(adapter, base)).toBe(true);
	});

	it.each([
		['another architecture', 'qwen3', { a: [32, 8], b: [8, 16], name: 'blk.0.attn_v.weight' }],
		['a narrower one', 'llama', { a: [16, 8], b: [8, 16], name: 'blk.0.attn_v.weight' }],
		['a lower one', 'llama', { a: [32, 8], b: [8, 8], name: 'blk.0.attn_v.weight' }],
		['a layer that is not there', 'llama', { a: [32, 8], b: [8, 16], name: 'blk.1.attn_v.weight' }],
		['two halves of other ranks', 'llama', { a: [32, 8], b: [16, 16], name: 'blk.0.attn_v.weight' }],
	] as const)('does not fit %s', async (_, architecture, { a, b, name }) => {
		const adapter = await file(architecture, { [`${name}.lora_a`]: a, [`${name}.lora_b`]: b });
		expect(fitsBase(adapter, base)).toBe(false);
	});

	it('is no adapter without pairs, or with half of one', async () => {
		expect(fitsBase(await file('llama', {}), base)).toBe(false);
		expect(fitsBase(await file('llama', { 'blk.0.attn_v.weight.lora_a': [32, 8] }), base)).toBe(false);
		expect(fitsBase(await file('llama', { 'blk.0.attn_v.weight.lora_b': [8, 16] }), base)).toBe(false);
		expect(fitsBase(base, base)).toBe(false);
	});
});
