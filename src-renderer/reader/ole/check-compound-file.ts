import { ReadFailure } from '../read-failure.ts';
import { isOle } from './compound-file.ts';

/**
 * Refuses OLE containers (MS-CFB) on which a parser would loop or take more memory than the file is long: chains of
 * sectors that meet themselves or each other, folders that hold themselves, streams longer than the file. Throws
 * `document-damaged`.
 */
export function checkCompoundFile(bytes: Uint8Array): void {
	if (!isOle(bytes) || bytes.length < 512) throw new ReadFailure('document-damaged');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const sectorSize = bytes[30] === 12 ? 4096 : 512;
	const sectors = new Chains(tableOf(view, sectorSize), Math.ceil(bytes.length / sectorSize) - 1);
	const directory = sectors.take(view.getInt32(48, true));
	const smallTable = readTable(view, sectors.take(view.getInt32(60, true)), sectorSize);
	const small = new Chains(smallTable, smallTable.length);
	const entryAt = (index: number): number => {
		const perSector = sectorSize / entrySize;
		const sector = directory[Math.floor(index / perSector)];
		if (sector === undefined) throw new ReadFailure('document-damaged');
		const at = (sector + 1) * sectorSize + (index % perSector) * entrySize;
		if (at + entrySize > bytes.length) throw new ReadFailure('document-damaged');
		return at;
	};
	sectors.take(view.getInt32(entryAt(0) + 116, true));
	const seen = new Set<number>();
	const left = [{ index: view.getInt32(entryAt(0) + 76, true), depth: 0 }];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		const { index, depth } = next;
		if (index === none) continue;
		if (seen.has(index) || depth > deepest) throw new ReadFailure('document-damaged');
		seen.add(index);
		const at = entryAt(index);
		for (const sibling of [68, 72]) left.push({ index: view.getInt32(at + sibling, true), depth });
		if (bytes[at + 66] === folder) left.push({ index: view.getInt32(at + 76, true), depth: depth + 1 });
		const size = view.getUint32(at + 120, true);
		if (bytes[at + 66] !== stream || size === 0) continue;
		if (size > bytes.length) throw new ReadFailure('document-damaged');
		(size < smallest ? small : sectors).take(view.getInt32(at + 116, true));
	}
}

/** Chains of sectors, none of which may belong to two of them. */
class Chains {
	readonly #table: readonly number[];
	readonly #taken: Uint8Array;

	constructor(table: readonly number[], count: number) {
		this.#table = table;
		this.#taken = new Uint8Array(Math.max(count, 0));
	}

	/** The places of a chain from its first on. */
	take(first: number): number[] {
		const places: number[] = [];
		for (let at = first; at !== endOfChain && at !== none; at = this.#table[at] ?? endOfChain) {
			if (this.#taken[at] !== 0) throw new ReadFailure('document-damaged');
			this.#taken[at] = 1;
			places.push(at);
		}
		return places;
	}
}

/** The table of sectors, whose own places stand in the header and in a chain behind it. */
function tableOf(view: DataView, sectorSize: number): number[] {
	const most = Math.ceil(view.byteLength / sectorSize);
	const count = view.getUint32(44, true);
	const further = view.getUint32(72, true);
	if (count > most || further > most || view.getUint32(64, true) > most)
		throw new ReadFailure('document-damaged');
	const places: number[] = [];
	for (let index = 0; index < Math.min(count, inHeader); index += 1)
		places.push(view.getInt32(76 + index * 4, true));
	let at = view.getInt32(68, true);
	for (let left = further; left > 0 && at >= 0; left -= 1) {
		const numbers = readTable(view, [at], sectorSize);
		places.push(...numbers.slice(0, -1).filter((place) => place >= 0));
		at = numbers.at(-1) ?? endOfChain;
	}
	return readTable(view, places.slice(0, count), sectorSize);
}

function readTable(view: DataView, places: readonly number[], sectorSize: number): number[] {
	const numbers: number[] = [];
	for (const place of places) {
		const start = (place + 1) * sectorSize;
		if (place < 0 || start + sectorSize > view.byteLength) throw new ReadFailure('document-damaged');
		for (let at = start; at < start + sectorSize; at += 4) numbers.push(view.getInt32(at, true));
	}
	return numbers;
}

const entrySize = 128;
const none = -1;
const endOfChain = -2;
/** Types of entries. */
const folder = 1;
const stream = 2;
/** Bytes; shorter streams lie in small sectors. */
const smallest = 4096;
/** Places of the table in the header. */
const inHeader = 109;
/** Folders within folders; mails within mails have three for each. */
const deepest = 60;
