/** Remembers which files had the right SHA-256, by size and time of change, so that a start need not read 98 MB again. */
import { createHash } from 'node:crypto';
import {
	createReadStream,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from './cache.mjs';

/** Whether this very file, unchanged since, was found to have this hash. */
export function isVerified(file, sha256) {
	const known = read()[file];
	const now = fingerprint(file);
	return now !== null && known?.sha256 === sha256 && known.fingerprint === now;
}

/** Reads the file and remembers it when its hash is the expected one. */
export async function verify(file, sha256) {
	if (isVerified(file, sha256)) return true;
	const before = fingerprint(file);
	if (before === null || (await hashOf(file, 'sha256', 'hex')) !== sha256) return false;
	const others = Object.entries(read()).filter(([path]) => existsSync(path));
	write({ ...Object.fromEntries(others), [file]: { sha256, fingerprint: before } });
	return true;
}

export async function hashOf(file, algorithm, encoding) {
	const hash = createHash(algorithm);
	for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
	return hash.digest(encoding);
}

function fingerprint(file) {
	const stats = statSync(file, { throwIfNoEntry: false });
	return stats?.isFile() ? `${stats.size} ${stats.mtimeMs}` : null;
}

function read() {
	try {
		return JSON.parse(readFileSync(record(), 'utf8'));
	} catch {
		return {};
	}
}

function write(all) {
	mkdirSync(dirname(record()), { recursive: true });
	const draft = `${record()}.${process.pid}`;
	writeFileSync(draft, JSON.stringify(all, null, '\t'));
	renameSync(draft, record());
}

const record = () => join(cache, 'verified.json');
