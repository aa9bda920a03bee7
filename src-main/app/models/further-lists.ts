import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FurtherList } from '../../catalog/lists.ts';
import type { Gate } from '../../net/gate.ts';

/**
 * Lists of an organisation: `indoors-catalog.json` beside the data folder, and what the administrator's file names, as
 * a path or as an address inside the house; and what came with models from other computers.
 */
export function furtherLists(
	dataFolder: string,
	listsFolder: string,
	named: readonly string[],
	gate: Pick<Gate, 'get'>,
): FurtherList[] {
	const beside = path.join(path.dirname(dataFolder), 'indoors-catalog.json');
	return [
		{ name: beside, read: () => readFile(beside, 'utf8'), optional: true },
		...listsIn(listsFolder).map((file): FurtherList => ({
			name: path.basename(file),
			read: () => readFile(file, 'utf8'),
			optional: true,
		})),
		...named.map((place): FurtherList => {
			return {
				name: place,
				read: () => (isAddress(place) ? fetchList(place, gate) : readFile(place, 'utf8')),
				optional: false,
			};
		}),
	];
}

export const isAddress = (place: string): boolean => /^https?:\/\//iu.test(place);

/** Origins of the administrator's addresses: he agreed to them by naming them. */
export function originsOf(named: readonly string[]): string[] {
	return named.filter((place) => URL.canParse(place)).map((place) => new URL(place).origin);
}

function listsIn(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => name.endsWith('.json'))
			.map((name) => path.join(folder, name));
	} catch {
		return [];
	}
}

async function fetchList(address: string, gate: Pick<Gate, 'get'>): Promise<string> {
	const limit = AbortSignal.timeout(fetchWithin);
	const answer = await gate.get({ url: new URL(address), purpose: 'check', headers: {} }, limit);
	if (answer.status !== 200) throw new Error(`the server answered with status ${answer.status}`);
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of answer.body) {
		bytes += chunk.length;
		if (bytes > mostBytes) throw new Error('larger than a catalog can be');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

const fetchWithin = 30_000;
const mostBytes = 20_000_000;
