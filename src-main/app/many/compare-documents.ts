import type { DocumentId } from '../../contract/entities.ts';
import type { Comparison } from '../../contract/many.ts';
import type { ComparedVersion } from '../../documents/compare/compare-versions.ts';
import type { Program } from '../compose.ts';

/** Compares two documents on the text worker. Errors: `not-found`, `cancelled`. */
export function compareDocuments(
	program: Program,
	before: DocumentId,
	after: DocumentId,
	signal: AbortSignal,
): Promise<Comparison> {
	const version = (id: DocumentId): ComparedVersion => {
		const { pages, language } = program.documents.need(id);
		return { documentId: id, pages: program.documents.pages(id, 1, pages), language };
	};
	return program.text.compare(version(before), version(after), signal);
}
