/** Something that is to be done with one passage of a document. */
export interface PassageTask {
	/** What is asked, without the passage. */
	readonly task: string;
	/** The passage as it was selected. */
	readonly passage: string;
}

/**
 * What the window sends for a selected passage, in English or German: "Explain this passage: “…”". Null for any other
 * request, also for one that quotes something.
 */
export function passageTask(request: string): PassageTask | null {
	const [whole, passage] = /[“„]([^“”„]{2,})[”“]/u.exec(request) ?? [];
	if (whole === undefined || passage === undefined) return null;
	const task = request.replace(whole, '').trim().replace(/:$/u, '').trim();
	return namesPassage.test(task) ? { task, passage: passage.trim() } : null;
}

const namesPassage = /(?<!\p{L})(?:this passage|diese[r]? stelle)(?!\p{L})/iu;
