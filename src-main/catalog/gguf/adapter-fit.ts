import type { GgufHeader } from './header.ts';

/**
 * Whether a LoRA adapter was made for weights of these shapes: for each of its pairs the model has a tensor as wide as
 * the first and as high as the second (llama.cpp, `src/llama-adapter.cpp`, asks for the same when it loads one).
 */
export function fitsBase(adapter: GgufHeader, base: GgufHeader): boolean {
	if (adapter.architecture !== base.architecture) return false;
	const pairs = [...adapter.shapes].flatMap(([name, a]) =>
		name.endsWith('.lora_a') ? [{ name: name.slice(0, -'.lora_a'.length), a }] : [],
	);
	if (pairs.length === 0 || pairs.length * 2 !== adapter.shapes.size) return false;
	return pairs.every(({ name, a }) => {
		const b = adapter.shapes.get(`${name}.lora_b`);
		const weights = base.shapes.get(name);
		if (b === undefined || weights === undefined) return false;
		// The embeddings are looked up instead of multiplied, so that their pair lies the other way round.
		if (name === 'token_embd.weight') return weights[0] === b[1] && weights[1] === a[1] && a[0] === b[0];
		return weights[0] === a[0] && weights[1] === b[1] && a[1] === b[0];
	});
}
