import type { Document, DocumentNote } from '../../../src-main/contract/entities.ts';
import type { Language } from '../../state/language.svelte.ts';

/** How a document was read, in a sentence for each thing that a reader of it should know. */
export function noteWords(language: Language, document: Pick<Document, 'unit'>, note: DocumentNote): string {
	const t = language.messages;
	const words = t.document.notes;
	switch (note.kind) {
		case 'changes-accepted':
			return words.changesAccepted(note.count);
		case 'rows-left-out':
			return words.rowsLeftOut(note.sheet, note.read, note.total);
		case 'pictures-left-out':
			return words.picturesLeftOut(note.count);
		case 'parts-left-out':
			return words.partsLeftOut(note.count);
		case 'part-unread':
			return words.partUnread(note.name, language.problem(note.problem).title);
		case 'recognised':
			return words.recognised(t.pages(note.pages, document.unit), Math.round(note.confidence * 100));
	}
}
