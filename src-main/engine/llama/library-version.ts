import type { Llama } from 'node-llama-cpp';

export const libraryVersion = '3.22.1';

/** What computes: the library, and the llama.cpp inside of it. */
export function librariesOf(llama: Llama): { readonly library: string; readonly binary: string } {
	const { release } = llama.llamaCppRelease;
	return { library: `node-llama-cpp ${libraryVersion}`, binary: `llama.cpp ${release}` };
}
