import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** A log of at most two files of 1 MB. It holds no content, so it may be read by anybody who helps. */
export function openLog(folder: string): (line: string) => void {
	const file = path.join(folder, 'logs', 'indoors.log');
	let bytes = 0;
	try {
		mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
		bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
	} catch {
		return () => undefined;
	}
	return (line) => {
		try {
			if (bytes > largest) {
				renameSync(file, `${file}.1`);
				bytes = 0;
			}
			appendFileSync(file, line, { mode: 0o600 });
			bytes += line.length;
		} catch {
			// A log that cannot be written must not stop what it tells of.
		}
	};
}

const largest = 1024 * 1024;
