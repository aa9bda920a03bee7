import path from 'node:path';
import { Jobs } from '../../../src-main/base/jobs.ts';
import type { ConversationId } from '../../../src-main/contract/entities.ts';
import type { FieldCell, FieldRunId } from '../../../src-main/contract/fields.ts';
import { openDatabase, openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';
import type { FieldModel } from '../../../src-main/documents/fields/find-in-document.ts';
import { shownText } from '../../../src-main/documents/fields/field-cells.ts';
import { FieldRuns } from '../../../src-main/documents/fields/field-runs.ts';
import { Retrieval } from '../../../src-main/documents/retrieval/retrieval.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import type { TextWork } from '../../../src-main/documents/text-work.ts';
import { addDocument } from './add-document.ts';
import { readBytes } from './read-file.ts';

export interface FieldDeskOptions {
	readonly model?: (language: string) => FieldModel | undefined;
	readonly text?: Partial<TextWork>;
}

/** Fields over a real database and the real retrieval, without Electron. */
export async function openFields(folder: string, { model, text }: FieldDeskOptions = {}) {
	const opened = await openDatabase(path.join(folder, 'data'));
	const stores = new Stores(opened.database, openInMemory);
	const retrieval = new Retrieval({ stores, text: textWorkHere, file: opened.file });
	const jobs = new Jobs();
	const problems: string[] = [];
	const fields = new FieldRuns({
		stores,
		text: { ...textWorkHere, ...text },
		find: (...asked) => retrieval.find(...asked),
		jobs,
		logger: { event: (name) => problems.push(name) },
		prepare: () => Promise.resolve(),
		model: model ?? (() => undefined),
		onFinished: () => undefined,
	});
	return {
		stores,
		fields,
		jobs,
		problems,
		/** The cells of a run by the names of documents and fields, as they are shown. */
		shown: (id: FieldRunId): Record<string, Record<string, string>> => valuesOf(fields, id, shownText),
		states: (id: FieldRunId): Record<string, Record<string, string>> =>
			valuesOf(fields, id, ({ state, because }) => because ?? state),
		async close(): Promise<void> {
			fields.dispose();
			jobs.stopAll();
			await retrieval.dispose();
			opened.close();
		},
	};
}

export type FieldDesk = Awaited<ReturnType<typeof openFields>>;

function valuesOf(
	fields: FieldRuns,
	id: FieldRunId,
	say: (cell: FieldCell) => string,
): Record<string, Record<string, string>> {
	const { run, rows } = fields.table(id);
	return Object.fromEntries(
		rows.map(({ name, cells }) => [
			name,
			Object.fromEntries(cells.map((cell, at) => [run.fields[at] ?? '', say(cell)])),
		]),
	);
}

/** Puts letters into a new conversation, or one that is there. */
export async function addLetters(
	{ stores }: Pick<FieldDesk, 'stores'>,
	letters: readonly { readonly name: string; readonly text: string }[],
	into?: ConversationId,
): Promise<ConversationId> {
	const store = stores.disk;
	const id = into ?? store.conversations.create('Letters', 1).id;
	for (const [at, { name, text }] of letters.entries()) {
		const { pages } = await readBytes(new TextEncoder().encode(text), 'text');
		await addDocument(store, id, { name, pages, bytes: text.length, openedAt: Date.now() + at });
	}
	return id;
}

/** Waits until nobody works on a run any more. */
export async function untilRested({ stores }: Pick<FieldDesk, 'stores'>, id: FieldRunId): Promise<string> {
	for (;;) {
		const state = stores.of(id).fieldRuns.get(id)?.state ?? 'gone';
		if (state !== 'running') return state;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
