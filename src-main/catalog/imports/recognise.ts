import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Problem } from '../../contract/entities.ts';
import { type ByteSource, fileSource } from '../gguf/byte-source.ts';
import { GgufFault } from '../gguf/gguf-fault.ts';
import { type GgufHeader, parseGguf } from '../gguf/header.ts';
import { readFailure } from './file-errors.ts';
import { firstBytesCount, kindOfFirstBytes, type FirstBytes } from './first-bytes.ts';
import { headerProblem } from './header-problem.ts';

/** A file that may be loaded, its length in bytes; or why it may not. */
export type Recognised =
	| { readonly kind: 'model'; readonly header: GgufHeader; readonly bytes: number }
	| { readonly kind: 'problem'; readonly problem: Problem };

/**
 * What a file is, by its first bytes and its header alone. The later files of a split model count as models, as their
 * header's `split` says. Never throws: a file that cannot be read is a problem too.
 */
export async function recognise(path: string): Promise<Recognised> {
	let file: FileHandle | undefined;
	try {
		// Opening a pipe would wait for somebody who writes into it.
		if (!(await stat(path)).isFile()) return problem('model-file-unknown');
		file = await open(path, 'r');
		return await recogniseBytes(await fileSource(file));
	} catch (error) {
		return problem(readFailure(error).code);
	} finally {
		await file?.close();
	}
}

/** As `recognise`, for bytes that are open already. Throws what reading them throws. */
export async function recogniseBytes(source: ByteSource): Promise<Recognised> {
	const first = Buffer.alloc(Math.min(source.size, firstBytesCount));
	const kind = kindOfFirstBytes(first.subarray(0, await source.read(first, 0)));
	if (kind !== 'gguf') return problem(codes[kind]);
	try {
		const header = await parseGguf(source);
		const reason = headerProblem(header);
		return reason === null ? { kind: 'model', header, bytes: source.size } : problem(reason);
	} catch (error) {
		if (error instanceof GgufFault) return faultProblem(error);
		throw error;
	}
}

function faultProblem({ reason, version }: GgufFault): Recognised {
	switch (reason) {
		case 'not-gguf':
			return problem('model-file-unknown');
		case 'big-endian':
			return problem('model-file-big-endian');
		case 'version':
			return problem('model-file-version', { version });
		case 'ends-early':
			return problem('model-file-truncated');
		case 'damaged':
			return problem('model-damaged');
	}
}

const problem = (code: Problem['code'], details?: Problem['details']): Recognised => ({
	kind: 'problem',
	problem: details === undefined ? { code } : { code, details },
});

const codes = {
	zip: 'model-file-zip',
	safetensors: 'model-file-safetensors',
	page: 'model-file-page',
	pointer: 'model-file-pointer',
	empty: 'model-file-empty',
	unknown: 'model-file-unknown',
} satisfies Record<Exclude<FirstBytes, 'gguf'>, Problem['code']>;
