import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { ConversationId, DocumentId, MessageId } from '../../../src-main/contract/entities.ts';
import type { AnswerRecord } from '../../../src-main/contract/inspection.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';

const of = (one: string, other: string): AnswerRecord => ({
	basis: 'whole',
	model: null,
	program: 'Indoors 0',
	began: 1,
	ended: 2,
	leftOut: { turns: 0, turnsBecause: 'room', passages: 0, terms: 0 },
	steps: [
		{
			turns: [
				{
					role: 'person',
					parts: [
						{ kind: 'document', text: 'Secret of Ms A', documentId: one as DocumentId },
						{ kind: 'document', text: 'Open to all', documentId: other as DocumentId },
					],
				},
			],
			maxTokens: 9,
			sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1, seed: 5 },
			adapter: null,
			how: null,
			timing: null,
		},
	],
});

function answer(stores: Stores, id: ConversationId): MessageId {
	const message = {
		conversationId: id,
		parentId: null,
		role: 'assistant' as const,
		text: 'Yes.',
		modelId: null,
	};
	return stores.of(id).messages.add({ ...message, state: 'complete', at: 1 });
}

it('keeps how an answer came into being, without what stood in a document that is gone', () => {
	const stores = new Stores(openInMemory(), openInMemory);
	const { id } = stores.disk.conversations.create('', 1);
	const other = stores.disk.conversations.create('', 1);
	const message = answer(stores, id);
	const elsewhere = answer(stores, other.id);
	stores.disk.records.write(message, of('d1', 'd2'));
	stores.disk.records.write(elsewhere, of('d1', 'd2'));
	expect(stores.disk.records.of(message)).toEqual(of('d1', 'd2'));
	stores.disk.records.forgetDocument('d1' as DocumentId, id);
	const texts = (one: MessageId) =>
		stores.disk.records.of(one)?.steps[0]?.turns[0]?.parts.map(({ text }) => text);
	expect(texts(message)).toEqual([null, 'Open to all']);
	expect(texts(elsewhere)).toEqual(['Secret of Ms A', 'Open to all']);

	stores.disk.conversations.destroy(id);
	expect(stores.disk.records.of(message)).toBeNull();
});

it('leaves nothing on disk of a conversation that is not kept', () => {
	const disk = openInMemory();
	const stores = new Stores(disk, openInMemory);
	const { id } = stores.memory.conversations.create('', 1);
	const message = answer(stores, id);
	stores.of(message).records.write(message, of('d1', 'd2'));
	expect(stores.memory.records.of(message)).not.toBeNull();
	expect(disk.prepare('SELECT count(*) FROM answer_records').pluck().get()).toBe(0);
});

it('finds answers of earlier programs as they were, with nothing known of them', () => {
	const database = new Sqlite(':memory:');
	for (const { version, sql } of migrations.filter((one) => one.version < 110)) {
		database.exec(sql);
		database.pragma(`user_version = ${version}`);
	}
	database.exec(`INSERT INTO conversations (id, title, created_at, updated_at) VALUES ('c', 'Old', 1, 1);
		INSERT INTO messages (id, conversation_id, parent_id, depth, kind, role, text, state, facts, created_at)
		VALUES ('m', 'c', NULL, 0, 'text', 'assistant', 'Yes.', 'complete', '{"sources":[]}', 1)`);
	migrate(database);
	const stores = new Stores(database, openInMemory);
	expect(stores.disk.messages.get('m' as MessageId)).toMatchObject({ text: 'Yes.' });
	expect(stores.disk.records.of('m' as MessageId)).toBeNull();
});
