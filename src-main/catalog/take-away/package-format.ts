/**
 * A model in a folder for another computer: its files, `catalog-entry.json` (a catalog with this one model),
 * `passport.md`, the words of its licences in `licences/`, and `SHA256SUMS` over all of them in the form of GNU
 * coreutils, so that `sha256sum --check SHA256SUMS` checks it by hand.
 */
export const names = {
	catalog: 'catalog-entry.json',
	passport: 'passport.md',
	licences: 'licences',
	sums: 'SHA256SUMS',
} as const;

/** SHA-256 in hexadecimal by the file's place in the package, with `/` between folder and name. */
export type Sums = ReadonlyMap<string, string>;

export function formatSums(sums: Sums): string {
	return [...sums].map(([file, sha256]) => `${sha256}  ${file}\n`).join('');
}

/** Null for anything that `formatSums` does not write: a name twice, a place outside of the package. */
export function parseSums(text: string): Sums | null {
	const sums = new Map<string, string>();
	for (const line of text.split('\n')) {
		if (line === '') continue;
		const match = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line.replace(/\r$/u, ''));
		const [, sha256, file] = match ?? [];
		if (sha256 === undefined || file === undefined || !isPlace(file) || sums.has(file)) return null;
		sums.set(file, sha256);
	}
	return sums.size > 0 && sums.size <= mostFiles ? sums : null;
}

/** A name of ours, or one in the folder of licences; nothing that leads anywhere else. */
export function isPlace(file: string): boolean {
	return /^(?:licences\/)?[\w-][\w.-]{0,199}$/u.test(file);
}

/** Notes that Windows and macOS leave in every folder that was looked at. */
export function isLitter(name: string): boolean {
	return /^(?:\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(name);
}

const mostFiles = 1000;
