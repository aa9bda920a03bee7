/** Bytes of a model's file where nobody knows them exactly: weights times what its storage format takes for each. */
export function estimatedFileBytes(parameters: number, quantisation: string): number {
	return Math.round((parameters * (bitsPerWeight[quantisation.toUpperCase()] ?? 5)) / 8);
}

/** Means over whole files, layers in finer formats included (llama.cpp, `tools/quantize`, for a model of 8 billion). */
const bitsPerWeight: Readonly<Record<string, number>> = {
	F32: 32,
	F16: 16,
	BF16: 16,
	Q8_0: 8.5,
	Q6_K: 6.6,
	Q5_K_M: 5.7,
	Q5_K_S: 5.5,
	Q4_1: 5.2,
	Q4_K_M: 4.9,
	Q4_K_S: 4.7,
	Q4_0: 4.7,
	Q3_K_M: 4,
	Q2_K: 3.2,
};
