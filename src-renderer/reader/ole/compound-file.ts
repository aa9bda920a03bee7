/** Whether it begins as an OLE container: a file of Office before 2007, or a newer one with a password (MS-CFB 2.2). */
export function isOle(bytes: Uint8Array): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The streams in the root of an OLE container by their names (MS-CFB). What is damaged gives short or missing streams;
 * only a container without a sound header throws, a RangeError.
 */
export function readStreams(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
	const sector = (index: number): Uint8Array =>
		bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize);
	const table = numbersOf(tableSectors(view, sector, sectorSize).map(sector));
	const chain = (first: number): Uint8Array => joined(chainOf(first, table).map(sector));
	const directory = chain(view.getUint32(48, true));
	const entries = entriesOf(directory);
	const root = entries.find(({ type }) => type === 5);
	const small = root === undefined ? new Uint8Array() : chain(root.start);
	const smallTable = numbersOf([chain(view.getUint32(60, true))]);
	const smallSector = (index: number): Uint8Array => small.subarray(index * 64, (index + 1) * 64);
	const streams = new Map<string, Uint8Array>();
	for (const { name, type, start, size } of entries) {
		if (type !== 2 || !names.includes(name)) continue;
		const isSmall = size < view.getUint32(56, true);
		const data = isSmall ? joined(chainOf(start, smallTable).map(smallSector)) : chain(start);
		streams.set(name, data.subarray(0, size));
	}
	return streams;
}

/** Where the table of sectors itself lies: the first 109 in the header, the others in a chain of their own. */
function tableSectors(view: DataView, sector: (index: number) => Uint8Array, sectorSize: number): number[] {
	const places: number[] = [];
	for (let at = 76; at < 512; at += 4) places.push(view.getUint32(at, true));
	const perSector = sectorSize / 4 - 1;
	const most = view.byteLength / sectorSize;
	let next = view.getUint32(68, true);
	for (let count = 0; next < lastSector && count < most; count += 1) {
		const numbers = numbersOf([sector(next)]);
		places.push(...numbers.slice(0, perSector));
		next = numbers[perSector] ?? lastSector;
	}
	return places.filter((place) => place < most);
}

/** The sectors from the first one on; ends where one comes twice, which a hostile file may have. */
function chainOf(first: number, table: readonly number[]): number[] {
	const seen = new Set<number>();
	for (
		let at: number | undefined = first;
		at !== undefined && at < table.length && !seen.has(at);
		at = table[at]
	)
		seen.add(at);
	return [...seen];
}

interface Entry {
	readonly name: string;
	/** 2: a stream, 5: the root. */
	readonly type: number;
	readonly start: number;
	/** In bytes. */
	readonly size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	const entries: Entry[] = [];
	for (let at = 0; at + 128 <= directory.length; at += 128) {
		const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
		entries.push({
			name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
			type: directory[at + 66] ?? 0,
			start: view.getUint32(at + 116, true),
			size: view.getUint32(at + 120, true),
		});
	}
	return entries;
}

function numbersOf(parts: readonly Uint8Array[]): number[] {
	const numbers: number[] = [];
	for (const part of parts) {
		const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
		for (let at = 0; at + 4 <= part.length; at += 4) numbers.push(view.getUint32(at, true));
	}
	return numbers;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Numbers from here on are marks, not places (MS-CFB 2.1). */
const lastSector = 0xfffffffa;
