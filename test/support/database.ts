import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';

/** Puts a finished conversation into a data folder before the program starts. */
export async function storeConversation(
	folder: string,
	title: string,
	texts: readonly string[],
): Promise<void> {
	const opened = await openDatabase(folder);
	const { disk } = new Stores(opened.database, openInMemory);
	const { id } = disk.conversations.create(title, Date.now());
	let parentId: ReturnType<typeof disk.messages.add> | null = null;
	for (const [index, text] of texts.entries()) {
		const role = index % 2 === 0 ? 'person' : 'assistant';
		parentId = disk.messages.add({
			conversationId: id,
			parentId,
			role,
			text,
			state: 'complete',
			modelId: null,
			at: Date.now(),
		});
	}
	disk.conversations.change(id, { leaf_id: parentId });
	opened.close();
}

/** One value out of a closed or running program's database. */
export function readValue(folder: string, sql: string): unknown {
	const database = new Sqlite(path.join(folder, 'indoors.sqlite'), { readonly: true });
	try {
		return database.prepare(sql).pluck().get();
	} finally {
		database.close();
	}
}
