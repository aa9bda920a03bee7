import type { DocumentId, ThreadItem } from '../../src-main/contract/entities.ts';

/** What the thread shows in a row of its own: a message, a document, or documents as one table. */
export type ThreadPart =
	| { readonly kind: 'item'; readonly id: string; readonly item: ThreadItem }
	| {
			readonly kind: 'table';
			readonly id: string;
			readonly documentIds: readonly DocumentId[];
			/** Files that are not read yet are listed in it too. */
			readonly holdsWaiting: boolean;
	  };

/**
 * Puts three or more documents that follow one another into one table, and all of them as long as files wait to join
 * them. `earlier`: items stand before the first one that are not loaded; the documents among them belong to a table that
 * begins the list.
 */
export function threadParts(
	items: readonly ThreadItem[],
	documentIds: readonly DocumentId[],
	earlier: number,
	waiting: number,
): ThreadPart[] {
	const parts: ThreadPart[] = [];
	for (let at = 0; at < items.length;) {
		const run: DocumentId[] = [];
		const begin = at;
		for (let item = items[at]; item?.kind === 'document'; item = items[++at]) run.push(item.documentId);
		const ids = begin === 0 && earlier > 0 && run.length > 0 ? [...before(run, documentIds), ...run] : run;
		const isLast = at === items.length;
		if (ids.length >= fewestForTable || (isLast && run.length > 0 && waiting > 0))
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
	if (waiting === 0) return parts;
	const last = parts.findLastIndex((part) => part.kind === 'table');
	const table = parts[last];
	if (table?.kind === 'table') return parts.with(last, { ...table, holdsWaiting: true });
	return [...parts, { kind: 'table', id: 'table-end', documentIds: [], holdsWaiting: true }];
}

function before(run: readonly DocumentId[], documentIds: readonly DocumentId[]): DocumentId[] {
	const first = documentIds.findIndex((id) => run.includes(id));
	return documentIds.slice(0, Math.max(0, first));
}

const fewestForTable = 3;
