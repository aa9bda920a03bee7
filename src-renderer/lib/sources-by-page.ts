interface Source {
	documentId: string;
	page: number;
	passage: string;
}

/** Sources that stand on one page, in order of their first mention. */
export interface PageSources<S extends Source> {
	documentId: S['documentId'];
	page: number;
	passages: string[];
}

export function sourcesByPage<S extends Source>(sources: readonly S[]): PageSources<S>[] {
	const groups: PageSources<S>[] = [];
	for (const { documentId, page, passage } of sources) {
		const known = groups.find((group) => group.documentId === documentId && group.page === page);
		if (known === undefined) groups.push({ documentId, page, passages: [passage] });
		else if (!known.passages.includes(passage)) known.passages.push(passage);
	}
	return groups;
}
