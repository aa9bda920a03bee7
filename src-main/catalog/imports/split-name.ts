/** The name of one file of a split model: what all its files share, and which of how many this is, from 1. */
export interface SplitName {
	readonly prefix: string;
	readonly part: number;
	readonly parts: number;
}

/** By the naming of llama.cpp's `gguf-split`: "name-00001-of-00003.gguf". Null for every other name. */
export function parseSplitName(file: string): SplitName | null {
	const match = /^(.+)-(\d{5})-of-(\d{5})\.gguf$/u.exec(file);
	if (match === null) return null;
	const [part, parts] = [Number(match[2]), Number(match[3])];
	return part >= 1 && part <= parts && parts > 1 && parts <= mostParts
		? { prefix: match[1] ?? '', part, parts }
		: null;
}

/** The name of part `part`, from 1; llama.cpp finds the later files by it. */
export function splitName(prefix: string, part: number, parts: number): string {
	const digits = (count: number): string => String(count).padStart(5, '0');
	return `${prefix}-${digits(part)}-of-${digits(parts)}.gguf`;
}

const mostParts = 1000;
