import type { Threads } from '../../chat/threads.ts';
import type { ConversationId, DocumentId, Summary } from '../../contract/entities.ts';
import type { Stores } from '../../db/store.ts';
import type { DocumentCopies } from '../../documents/copies.ts';
import type { DocumentsService } from '../../documents/documents-service.ts';
import { ManyDocuments } from '../../documents/many/many-service.ts';
import type { SummariesService } from '../../documents/summaries-service.ts';
import type { TextWork } from '../../documents/text-work.ts';

/** The table of many documents, over the parts that read and summarise one. */
export function composeMany(parts: {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly copies: DocumentCopies;
	readonly documents: DocumentsService;
	readonly summaries: SummariesService;
	readonly threads: Threads;
	readonly forgetState: (id: ConversationId) => Promise<void>;
	readonly onDestroyed: () => void;
}): ManyDocuments {
	const { stores, text, copies, documents, summaries, threads, forgetState, onDestroyed } = parts;
	const shown = (id: DocumentId): Summary | undefined => {
		const summaryId = stores.of(id).documents.get(id)?.summaryId ?? null;
		return summaryId === null ? undefined : summaries.show(summaryId);
	};
	return new ManyDocuments({
		stores,
		text,
		copies,
		open: (request, signal) => documents.openOneOfMany(request, signal),
		summaries: {
			start: (id, length) => void summaries.start(id, { length, quotations: false }),
			stop: (id) => summaries.stopOfDocument(id),
			shown,
			estimate: (id, length) => {
				const { depth, prices } = summaries.offer(documents.need(id));
				return prices.find((price) => price.depth === depth && price.length === length)?.seconds ?? null;
			},
		},
		forgetState,
		onDestroyed,
		onBranchChanged: (id) => {
			threads.branchChanged(id);
			threads.conversationChanged(id);
		},
	});
}
