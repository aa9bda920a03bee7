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
 * @returns {{ path: string, bytes: number, unpacked: boolean, hash: string | undefined }[]}
 */
export function filesInArchive(archive) {
	const file = openSync(archive, 'r');
	try {
		const numbers = read(file, 0, 16);
		const header = JSON.parse(read(file, 16, numbers.readUInt32LE(12)).toString('utf8'));
		return list(header, '');
	} finally {
		closeSync(file);
	}
}

function list({ files }, folder) {
	return Object.entries(files).flatMap(([name, entry]) => {
		const at = `${folder}${name}`;
		if (entry.files !== undefined) return list(entry, `${at}/`);
		const { size, unpacked, integrity } = entry;
		return [{ path: at, bytes: size, unpacked: unpacked === true, hash: integrity?.hash }];
	});
}

function read(file, position, length) {
	const bytes = Buffer.alloc(length);
	readSync(file, bytes, 0, length, position);
	return bytes;
}
