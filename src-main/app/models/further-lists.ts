import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FurtherList } from '../../catalog/lists.ts';
import type { Gate } from '../../net/gate.ts';
import { keptList } from './kept-list.ts';

/**
 * Lists of an organisation: `indoors-catalog.json` beside the data folder, and what the administrator's file names, as
 * a path or as an address inside the house; and what came with models from other computers. Without a `gate` nothing
 * is fetched, and what was kept of the addresses holds.
 */
export function furtherLists(
	dataFolder: string,
	listsFolder: string,
	named: readonly string[],
	gate: Pick<Gate, 'get'> | null,
): FurtherList[] {
	const beside = path.join(path.dirname(dataFolder), 'indoors-catalog.json');
	return [
		{ kind: 'organisation', name: beside, read: () => readFile(beside, 'utf8'), optional: true },
		...named.map((place): FurtherList => {
			const named = { kind: 'organisation', name: place } as const;
			if (!isAddress(place)) return { ...named, read: () => readFile(place, 'utf8'), optional: false };
			const kept = keptList(path.join(dataFolder, 'lists-kept'), place);
			if (gate !== null) return { ...named, read: () => fetchList(place, gate), optional: false, kept };
			return { ...named, read: async () => (await kept.read()).text, optional: true };
		}),
		// Last, because what comes first holds: a stick must not change a licence or a model of the organisation.
		...listsIn(listsFolder).map((file): FurtherList => ({
			kind: 'package',
			name: path.basename(file),
			read: () => readFile(file, 'utf8'),
			optional: true,
		})),
	];
}

const isAddress = (place: string): boolean => /^https?:\/\//iu.test(place);

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
	const url = new URL(address);
	const answer = await gate.get(
		{
			url,
			purpose: 'check',
			askedBy: 'administrator',
			about: path.posix.basename(url.pathname),
			headers: {},
		},
		limit,
	);
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
