/** What lies in a packaged program: its own files, and those inside the archive that Electron runs it from. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder, relative to it, with `/`, and its size. */
export function filesIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
		.map((file) => ({
			path: path.relative(folder, file).replaceAll(path.sep, '/'),
			bytes: statSync(file).size,
		}));
}

/**
 * The archive's list of files, read from its header: four numbers of four bytes, then JSON.
 * @returns {{ path: string, bytes: number, unpacked: boolean, hash: string | undefined, text(): string }[]}
 *   text: the content, of a file that is not unpacked
 */
export function filesInArchive(archive) {
	const numbers = read(archive, 0, 16);
	const header = JSON.parse(read(archive, 16, numbers.readUInt32LE(12)).toString('utf8'));
	return list(header, '', archive, 8 + numbers.readUInt32LE(4));
}

function list({ files }, folder, archive, start) {
	return Object.entries(files).flatMap(([name, entry]) => {
		const at = `${folder}${name}`;
		if (entry.files !== undefined) return list(entry, `${at}/`, archive, start);
		const { size, offset, unpacked, integrity } = entry;
		const text = () => read(archive, start + Number(offset), size).toString('utf8');
		return [{ path: at, bytes: size, unpacked: unpacked === true, hash: integrity?.hash, text }];
	});
}

function read(archive, position, length) {
	const file = openSync(archive, 'r');
	try {
		const bytes = Buffer.alloc(length);
		readSync(file, bytes, 0, length, position);
		return bytes;
	} finally {
		closeSync(file);
	}
}
