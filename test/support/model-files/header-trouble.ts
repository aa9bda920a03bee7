import { GgufFault } from '../../../src-main/catalog/gguf/gguf-fault.ts';
import { parseGguf } from '../../../src-main/catalog/gguf/header.ts';
import { MemorySource } from './memory-source.ts';

/** What the parser made of some bytes with so many zeros behind them, and what it must never do, if it did that. */
export async function readHeader(
	bytes: Uint8Array,
	zeros = 0,
): Promise<{ isHeader: boolean; trouble: string | null }> {
	const source = new MemorySource(bytes, bytes.length + zeros);
	// Of the processor: a machine that is busy elsewhere is no fault of the parser.
	const before = process.cpuUsage();
	const result = await parseGguf(source).catch((error: unknown) => error);
	const { user, system } = process.cpuUsage(before);
	const took = (user + system) / 1000;
	const isHeader = !(result instanceof Error);
	if (!isHeader && !(result instanceof GgufFault))
		return { isHeader, trouble: `fails with ${String(result)}` };
	if (took >= 1000) return { isHeader, trouble: `takes ${Math.round(took)} ms` };
	if (source.seen.furthest > source.size) return { isHeader, trouble: 'reads behind the end' };
	return { isHeader, trouble: null };
}
