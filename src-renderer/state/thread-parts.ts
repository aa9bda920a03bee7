import type { DocumentId, ThreadItem } from '../../src-main/contract/entities.ts';

/** What the thread shows in a row of its own: a message, a document, or documents as one table. */
export type ThreadPart =
	| {
			readonly kind: 'item';
			readonly id: string;
			readonly item: ThreadItem;
			/** The document before this one, where no table compares them. */
			readonly pairedWith?: DocumentId;
	  }
	| {
			readonly kind: 'table';
			readonly id: string;
			readonly documentIds: readonly DocumentId[];
			/** Files that are not read yet are listed in it too. */
			readonly holdsWaiting: boolean;
	  };

/** What the thread is made of beside its items. */
export interface ThreadFacts {
	readonly documentIds: readonly DocumentId[];
	readonly earlier: number;
	readonly waiting: number;
}

/**
 * Puts three or more documents that follow one another into one table, two that came together, and all of them as long
 * as files wait to join them. `earlier`: items stand before the first one that are not loaded; the documents among them
 * belong to a table that begins the list.
 */
export function threadParts(
	items: readonly ThreadItem[],
	{ documentIds, earlier, waiting }: ThreadFacts,
): ThreadPart[] {
	const parts: ThreadPart[] = [];
	for (let at = 0; at < items.length;) {
		const run: DocumentId[] = [];
		const begin = at;
		let fewest = fewestForTable;
		for (let item = items[at]; item?.kind === 'document'; item = items[++at]) {
			run.push(item.documentId);
			if (item.together) fewest = fewestTogether;
		}
		const ids = begin === 0 && earlier > 0 && run.length > 0 ? [...before(run, documentIds), ...run] : run;
		const isLast = at === items.length;
		if (ids.length >= fewest || (isLast && run.length > 0 && waiting > 0))
			// Named by what follows, so that it stays the same table while documents are added at both ends.
			parts.push({
				kind: 'table',
				id: `table-${items[at]?.id ?? 'end'}`,
				documentIds: ids,
				holdsWaiting: false,
			});
		else parts.push(...items.slice(begin, at).map((item) => ({ kind: 'item' as const, id: item.id, item })));
		const next = items[at];
		if (next !== undefined) parts.push({ kind: 'item', id: next.id, item: next });
		at += 1;
	}
	const last = parts.findLastIndex((part) => part.kind === 'table');
	const table = parts[last];
	if (waiting === 0) return table === undefined ? paired(parts) : parts;
	if (table?.kind === 'table') return parts.with(last, { ...table, holdsWaiting: true });
	return [...parts, { kind: 'table', id: 'table-end', documentIds: [], holdsWaiting: true }];
}

/** Without a table, each document is put beside the one before it, whatever was said in between. */
function paired(parts: readonly ThreadPart[]): ThreadPart[] {
	let before: DocumentId | undefined;
	return parts.map((part) => {
		if (part.kind !== 'item' || part.item.kind !== 'document') return part;
		const pairedWith = before;
		before = part.item.documentId;
		return pairedWith === undefined ? part : { ...part, pairedWith };
	});
}

function before(run: readonly DocumentId[], documentIds: readonly DocumentId[]): DocumentId[] {
	const first = documentIds.findIndex((id) => run.includes(id));
	return documentIds.slice(0, Math.max(0, first));
}

const fewestForTable = 3;
const fewestTogether = 2;
