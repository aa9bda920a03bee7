import { floatValue, gguf, tensor, textValue } from './gguf-bytes.ts';

/**
 * A LoRA adapter of rank 8 for the starter model (30 layers, 576 wide) in 16-bit numbers. `isTelling`: its numbers are
 * 1/25 with signs that look drawn by chance and are always the same; else it changes nothing.
 */
export function starterAdapter({ isTelling }: { isTelling: boolean }): Buffer {
	const rank = 8;
	const width = {
		attn_v: [576, 192],
		attn_output: [576, 576],
		ffn_gate: [576, 1536],
		ffn_up: [576, 1536],
		ffn_down: [1536, 576],
	};
	let offset = 0;
	const tensors = Array.from({ length: 30 }, (_, layer) =>
		Object.entries(width).flatMap(([module, [from = 0, to = 0]]) =>
			[
				{ side: 'a', dimensions: [from, rank] },
				{ side: 'b', dimensions: [rank, to] },
			].map(({ side, dimensions: [first = 0, second = 0] }) => {
				const made = tensor({
					name: `blk.${layer}.${module}.weight.lora_${side}`,
					dimensions: [first, second],
					type: 1,
					offset,
				});
				offset += first * second * 2;
				return made;
			}),
		),
	).flat();
	return gguf(
		[
			textValue('general.architecture', 'llama'),
			textValue('general.type', 'adapter'),
			textValue('adapter.type', 'lora'),
			floatValue('adapter.lora.alpha', 16),
		],
		tensors,
		isTelling ? signs(offset / 2) : Buffer.alloc(offset),
	);
}

function signs(count: number): Buffer {
	const bytes = Buffer.alloc(count * 2);
	let state = 1;
	for (let at = 0; at < count; at += 1) {
		// A linear congruential generator (Numerical Recipes), whose highest bit is the sign.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		bytes.writeUInt16LE(state >>> 31 === 0 ? 0x2900 : 0xa900, at * 2);
	}
	return bytes;
}
