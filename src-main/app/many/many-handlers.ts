import type { Handlers } from '../../rpc/serve.ts';
import type { Channel } from '../../contract/calls.ts';
import { findDocuments } from '../../documents/many/find-documents.ts';
import type { Program } from '../compose.ts';
import { compareDocuments } from './compare-documents.ts';
import { saveOverall } from './save-overall.ts';
import { saveTable } from './save-table.ts';

type Names =
	Extract<Channel, `many.${string}`> | 'documents.openMany' | 'documents.inFolders' | 'documents.compare';

/** The channels about many documents at once. */
export function manyHandlers(program: Program): Pick<Handlers, Names> {
	const { many, drops, conversations } = program;
	return {
		'documents.openMany': ({ fileIds, conversationId, kept, title }) => {
			const paths = fileIds.map((id) => drops.pathOf(id));
			const id = conversationId ?? conversations.create(kept, title).id;
			many.reading.add(id, paths);
			return { conversationId: id };
		},
		'documents.inFolders': async ({ fileIds }, signal) => {
			const paths: string[] = [];
			let leftOut = 0;
			for (const id of fileIds) {
				const found = await findDocuments(drops.pathOf(id), mostFromFolders - paths.length, signal);
				paths.push(...found.paths);
				leftOut += found.leftOut;
			}
			return { files: drops.name(paths), leftOut };
		},
		'documents.compare': ({ before, after }, signal) => compareDocuments(program, before, after, signal),
		'many.watch': ({ conversationId }, signal) => many.watch(conversationId, signal),
		'many.retry': ({ fileId, password }) => many.reading.retry(fileId, password),
		'many.dismiss': ({ fileId }) => many.reading.dismiss(fileId),
		'many.stopReading': ({ conversationId }) => many.reading.stop(conversationId),
		'many.goOnReading': ({ conversationId }) => many.reading.resume(conversationId),
		'many.remove': ({ documentId }) => many.remove(documentId),
		'many.summarise': async ({ conversationId, length }, signal) => {
			await program.choice.prepare(conversationId, signal).catch(() => undefined);
			many.summaries.start(conversationId, length);
		},
		'many.stopSummaries': ({ conversationId }) => many.summaries.stop(conversationId),
		'many.overall': ({ conversationId, length }) => many.overall(conversationId, length),
		'many.saveOverall': ({ conversationId, length, format }) =>
			saveOverall(program, conversationId, length, format),
		'many.saveTable': ({ conversationId, format }) => saveTable(program, conversationId, format),
	};
}

const mostFromFolders = 200;
