import { KnownError } from '../../../src-main/contract/errors.ts';
import type { ConversationId, DroppedFileId } from '../../../src-main/contract/entities.ts';
import type { ManyEvent, ManyRow, WaitingFileId } from '../../../src-main/contract/many.ts';
import { compareVersions } from '../../../src-main/documents/compare/compare-versions.ts';
import type { Channel } from '../../../src-main/contract/calls.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { conversationId } from './ids.ts';
import { Topic } from './topic.ts';
import type { FakeDocument, World } from './world.ts';

type Names =
	| Extract<Channel, `many.${string}`>
	| 'documents.open'
	| 'documents.openMany'
	| 'documents.inFolders'
	| 'documents.compare';
type Open = Handlers['documents.open'];

/** Many documents over the same fake files: what opens one opens each of them, and tells the table. */
export function manyHandlers(world: World, open: Open): Pick<Handlers, Names> {
	const waiting = new Map<
		WaitingFileId,
		{ conversation: ConversationId; fileId: DroppedFileId; row: ManyRow }
	>();
	const topics = new Map<ConversationId, Topic<ManyEvent>>();
	const rowsOf = (id: ConversationId): ManyRow[] => [
		...(world.conversations.get(id)?.conversation.documentIds ?? []).flatMap((documentId) => {
			const document = world.documents.get(documentId);
			return document === undefined ? [] : [documentRow(document)];
		}),
		...[...waiting.values()].filter(({ conversation }) => conversation === id).map(({ row }) => row),
	];
	const snapshot = (id: ConversationId): ManyEvent => ({
		kind: 'snapshot',
		rows: rowsOf(id),
		gone: [],
		work: world.manyWork,
	});
	const tell = (id: ConversationId): void => topics.get(id)?.publish(snapshot(id));
	const topicOf = (id: ConversationId): Topic<ManyEvent> => {
		const known = topics.get(id) ?? new Topic<ManyEvent>();
		topics.set(id, known);
		return known;
	};
	const read = async (id: WaitingFileId, password: string | undefined): Promise<void> => {
		const one = waiting.get(id);
		if (one === undefined) throw new KnownError('not-found');
		const set = (row: Partial<ManyRow>): void => {
			waiting.set(id, { ...one, row: { ...one.row, ...row } });
			tell(one.conversation);
		};
		set({ state: 'reading', problem: null });
		try {
			const { fileId, conversation } = one;
			const { documentId } = await open(
				{ fileId, conversationId: conversation, ...(password === undefined ? {} : { password }) },
				new AbortController().signal,
			);
			const fake = world.conversations.get(conversation);
			const item = fake?.items.find((one) => one.kind === 'document' && one.documentId === documentId);
			if (fake !== undefined && item?.kind === 'document') world.setItem(fake, { ...item, together: true });
			waiting.delete(id);
		} catch (error) {
			const { code, details } = error as KnownError;
			set({ state: 'failed', problem: { code, details } });
		}
		tell(one.conversation);
	};

	return {
		'documents.open': async (asked, signal) => {
			const placed = await open(asked, signal);
			tell(placed.conversationId);
			return placed;
		},
		'documents.openMany': ({ fileIds, conversationId: into, kept, title }) => {
			const conversation =
				into ??
				world.addConversation({ id: conversationId(world.id('conversation')), title, kept }).conversation.id;
			const added = fileIds.map((fileId) => {
				const id = world.id('waiting') as WaitingFileId;
				const name = world.files.get(fileId)?.file.name ?? '';
				waiting.set(id, { conversation, fileId, row: fileRow(id, name) });
				return id;
			});
			tell(conversation);
			void (async () => {
				for (const id of added) await read(id, undefined);
			})();
			return { conversationId: conversation };
		},
		'documents.inFolders': () => ({ files: [], leftOut: 0 }),
		'documents.compare': ({ before, after }) => {
			const one = world.documents.get(before);
			const other = world.documents.get(after);
			if (one === undefined || other === undefined) throw new KnownError('not-found');
			return compareVersions(
				{ documentId: before, pages: one.pages, language: 'en' },
				{ documentId: after, pages: other.pages, language: 'en' },
			);
		},
		'many.watch': ({ conversationId: id }, signal) => topicOf(id).watch(snapshot(id), signal),
		'many.retry': ({ fileId, password }) => void read(fileId, password),
		'many.dismiss': ({ fileId }) => {
			const one = waiting.get(fileId);
			waiting.delete(fileId);
			if (one !== undefined) tell(one.conversation);
		},
		'many.stopReading': () => undefined,
		'many.goOnReading': () => undefined,
		'many.remove': () => undefined,
		'many.summarise': () => undefined,
		'many.stopSummaries': () => undefined,
		'many.overall': () => ({ documents: [], missing: [] }),
		'many.saveOverall': () => ({ saved: true }),
		'many.saveTable': () => ({ saved: true }),
	};
}

function documentRow({ document, keyPassages }: FakeDocument): ManyRow {
	const [gist] = keyPassages;
	return {
		...fileRow(document.id, document.name),
		fileId: null,
		documentId: document.id,
		state: 'read',
		pages: document.pages,
		unit: document.unit,
		notes: document.notes,
		pagesWithoutText: document.pagesWithoutText,
		gist: gist === undefined ? null : { text: gist.text, page: gist.page },
	};
}

function fileRow(key: string, name: string): ManyRow {
	return {
		key,
		fileId: key as WaitingFileId,
		documentId: null,
		name,
		partOf: '',
		state: 'waiting',
		fraction: null,
		problem: null,
		pages: 0,
		unit: 'page',
		notes: [],
		pagesWithoutText: [],
		recognised: [],
		gist: null,
		summary: null,
	};
}
