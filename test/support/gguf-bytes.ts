/** Builds model files for tests, piece by piece as the format lays them out. */
export const u32 = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
};
export const u64 = (value: number | bigint): Buffer => {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(BigInt(value));
	return bytes;
};
export const text = (value: string): Buffer =>
	Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);
export const textValue = (key: string, value: string): Buffer =>
	Buffer.concat([text(key), u32(8), text(value)]);
export const numberValue = (key: string, value: number): Buffer =>
	Buffer.concat([text(key), u32(4), u32(value)]);
export const texts = (key: string, values: readonly string[]): Buffer =>
	Buffer.concat([text(key), u32(9), u32(8), u64(values.length), ...values.map(text)]);
/** 32-bit floating point. */
export const floatValue = (key: string, value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeFloatLE(value);
	return Buffer.concat([text(key), u32(6), bytes]);
};
export const boolValue = (key: string, value: boolean): Buffer =>
	Buffer.concat([text(key), u32(7), Buffer.from([value ? 1 : 0])]);
/** 32-bit whole numbers. */
export const numbers = (key: string, values: readonly number[]): Buffer =>
	Buffer.concat([text(key), u32(9), u32(5), u64(values.length), ...values.map(u32)]);

export interface Tensor {
	readonly name: string;
	readonly dimensions: readonly (number | bigint)[];
	readonly type: number;
	readonly offset: number | bigint;
}

export const tensor = ({ name, dimensions, type, offset }: Tensor): Buffer =>
	Buffer.concat([text(name), u32(dimensions.length), ...dimensions.map(u64), u32(type), u64(offset)]);

/** A file with these values and tensors, and `data` where its weights begin. */
export function gguf(
	values: readonly Buffer[],
	tensors: readonly Buffer[] = [],
	data: Buffer = Buffer.alloc(0),
	version = 3,
): Buffer {
	const header = Buffer.concat([
		Buffer.from('GGUF'),
		u32(version),
		u64(tensors.length),
		u64(values.length),
		...values,
		...tensors,
	]);
	const padding = Buffer.alloc(data.length === 0 ? 0 : (32 - (header.length % 32)) % 32);
	return Buffer.concat([header, padding, data]);
}

/** What a small language model says of itself. */
export const languageValues: readonly Buffer[] = [
	textValue('general.architecture', 'llama'),
	textValue('general.name', 'Small'),
	textValue('general.license', 'apache-2.0'),
	numberValue('general.file_type', 15),
	texts('tokenizer.ggml.tokens', ['a', 'b']),
	textValue('tokenizer.chat_template', '{{ messages }}'),
	numberValue('llama.context_length', 8192),
	numberValue('llama.block_count', 30),
	numberValue('llama.embedding_length', 576),
	numberValue('llama.attention.head_count', 9),
	numberValue('llama.attention.head_count_kv', 3),
];

/** A whole small file: two tensors, one of them in blocks of 32 weights. */
export const smallModel = (): Buffer =>
	gguf(
		languageValues,
		[
			tensor({ name: 'token_embd.weight', dimensions: [64, 2], type: 2, offset: 0 }),
			tensor({ name: 'output_norm.weight', dimensions: [16], type: 0, offset: 96 }),
		],
		Buffer.alloc(160),
	);
