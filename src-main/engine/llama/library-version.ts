import os from 'node:os';
import type { Llama } from 'node-llama-cpp';
import type { HowRead } from '../inspection.ts';

export const libraryVersion = '3.22.1';

/** What computes: the library, the llama.cpp inside of it, and the processor, where the system names one. */
export function computedBy(llama: Llama): Pick<HowRead, 'library' | 'binary' | 'processor'> {
	const { release } = llama.llamaCppRelease;
	return {
		library: `node-llama-cpp ${libraryVersion}`,
		binary: `llama.cpp ${release}`,
		...(processor === '' || processor === 'unknown' ? {} : { processor }),
	};
}

/** Asked for once: the system reads it for every one of its cores. */
const processor = (os.cpus()[0]?.model ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 100);
