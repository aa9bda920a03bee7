import { open } from 'node:fs/promises';
import { BoundedReader } from './bounded-reader.ts';
import { fileSource } from './byte-source.ts';
import { GgufFault } from './gguf-fault.ts';
import { readValues } from './values.ts';

/**
 * The words and numbers of a file's header, as whoever made it wrote them: nobody has checked them, and they are shown as
 * text only. Long ones are shortened, lists left out. Errors: `GgufFault`.
 */
export async function readSaid(path: string): Promise<{ key: string; value: string }[]> {
	const file = await open(path, 'r');
	try {
		const reader = new BoundedReader(await fileSource(file));
		await reader.fill(preambleBytes);
		if (reader.take(4).toString('latin1') !== 'GGUF') throw new GgufFault('not-gguf', 'not a GGUF file');
		reader.takeU32();
		reader.takeCount(mostTensors, 'tensors');
		const values = await readValues(reader, reader.takeCount(mostValues, 'values'));
		return [...values]
			.flatMap(([key, value]) =>
				typeof value === 'object'
					? []
					: [{ key: plain(key, longestKey), value: plain(String(value), longestValue) }],
			)
			.slice(0, mostSaid);
	} finally {
		await file.close();
	}
}

/** Without signs that move or hide other ones. */
function plain(text: string, longest: number): string {
	const clean = text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}]/gu, ' ');
	return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

const preambleBytes = 24;
const mostTensors = 20_000;
const mostValues = 10_000;
const mostSaid = 60;
const longestKey = 80;
const longestValue = 300;
