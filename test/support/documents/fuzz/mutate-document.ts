import { unzipSync, zipSync } from 'fflate';
import { mutate, type Random } from '../../model-files/mutate.ts';
import type { Seed } from './seeds.ts';

/** A file with one to four faults; in what is a ZIP, half of the time within one of its entries. */
export function mutatedDocument({ bytes }: Seed, random: Random): Uint8Array {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	return isZip && random(2) === 0 ? withMutatedEntry(bytes, random) : withFaults(bytes, random);
}

function withMutatedEntry(bytes: Uint8Array, random: Random): Uint8Array {
	const files = unzipSync(bytes);
	const names = Object.keys(files);
	const name = names[random(names.length)] ?? '';
	// A part that is missing is a fault of its own.
	if (random(8) === 0) delete files[name];
	else files[name] = withFaults(files[name] ?? new Uint8Array(), random);
	return zipSync(files);
}

function withFaults(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
	let faulty = Buffer.from(bytes);
	for (let left = 1 + random(4); left > 0 && faulty.length > 64; left -= 1)
		faulty = random(5) === 0 ? withBlocksSwapped(faulty, random) : mutate(faulty, random);
	return new Uint8Array(faulty);
}

function withBlocksSwapped(bytes: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
	const size = 1 + random(Math.min(512, bytes.length / 4));
	const [one, other] = [random(bytes.length - size), random(bytes.length - size)];
	const kept = Buffer.from(bytes.subarray(one, one + size));
	bytes.copy(bytes, one, other, other + size);
	kept.copy(bytes, other);
	return bytes;
}
