/** Fetches an address into a file; where that fails it prints what the address did and ends with code 1. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [address, file] = process.argv.slice(2);
const silence = new AbortController();
const limit = setTimeout(() => silence.abort(), 30_000);
try {
	const response = await fetch(address, { signal: silence.signal });
	if (!response.ok || !response.body) throw new Error(`it answered ${response.status}`);
	await pipeline(Readable.fromWeb(response.body), watched, createWriteStream(file));
} catch (error) {
	console.error(reason(error));
	process.exitCode = 1;
} finally {
	clearTimeout(limit);
}

/** As long as something comes, it may take its time. */
async function* watched(chunks) {
	for await (const chunk of chunks) {
		limit.refresh();
		yield chunk;
	}
}

function reason(error) {
	if (silence.signal.aborted) return 'nothing came for half a minute';
	if (error.code === 'ENOSPC') return 'the disk is full';
	return [error.cause?.code, error.cause?.message, error.message].find(
		(one) => typeof one === 'string' && one !== '',
	);
}
