import type { ZipEntry } from '../zip/zip-directory.ts';

/** The path of an entry: UTF-8 where it says so or is valid as such, else the code page of the first PCs. */
export function entryPath({ nameBytes, flags }: ZipEntry): string {
	try {
		return new TextDecoder('utf-8', { fatal: (flags & isUtf8) === 0 }).decode(nameBytes);
	} catch {
		return [...nameBytes]
			.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (codePage437[byte - 0x80] ?? '')))
			.join('');
	}
}

/** Whether it is what systems put beside people's files. */
export function isHousekeeping(path: string): boolean {
	return path.split(/[\\/]/u).some((name) => housekeeping.test(name));
}

/** Names without folders; one that is there already gets a number before its ending. */
export class UniqueNames {
	readonly #taken = new Set<string>();

	of(path: string): string {
		const name = path.replace(/^.*[\\/]/u, '').replace(/\p{Cc}+/gu, ' ');
		const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/u.exec(name) ?? [];
		let unique = name;
		for (let number = 2; this.#taken.has(unique.toLowerCase()); number += 1)
			unique = `${stem} (${number})${ending}`;
		this.#taken.add(unique.toLowerCase());
		return unique;
	}
}

const housekeeping = /^(?:__MACOSX|\.[^.].*|thumbs\.db|desktop\.ini)$/iu;
/** Bit 11 (APPNOTE.TXT 4.4.4). */
const isUtf8 = 0x800;
const codePage437 = [
	...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
];
