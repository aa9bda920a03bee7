import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AssistantsService } from '../../../src-main/chat/assistants/assistants-service.ts';
import { builtInAssistant } from '../../../src-main/chat/assistants/built-in-assistants.ts';
import { GlossaryService } from '../../../src-main/chat/glossary/glossary-service.ts';
import { HouseWords } from '../../../src-main/chat/glossary/house-words.ts';
import { TermsImport } from '../../../src-main/chat/glossary/terms-import.ts';
import type { ConversationId } from '../../../src-main/contract/entities.ts';
import type { AssistantId } from '../../../src-main/contract/ids.ts';
import { AssistantsTable } from '../../../src-main/db/assistants.ts';
import { GlossaryTable } from '../../../src-main/db/glossary.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';

const { signal } = new AbortController();

describe('ways of working in the database', () => {
	const own = { ...builtInAssistant('letter', 'en'), name: 'Own' };

	it('keep every change, go back and keep that too', () => {
		const table = new AssistantsTable(openInMemory());
		const service = new AssistantsService({ table, language: () => 'en', now: () => 7 });
		const id = service.save(null, own);
		service.save(id, { ...own, purpose: 'Second' });
		service.save(id, { ...own, purpose: 'Second' });
		service.save(id, { ...own, purpose: 'Third' });
		service.save(id, own);
		expect(service.versions(id).map(({ number, at, content }) => [number, at, content.purpose])).toEqual([
			[4, 7, own.purpose],
			[3, 7, 'Third'],
			[2, 7, 'Second'],
			[1, 7, own.purpose],
		]);
		expect(service.need(id)).toMatchObject({ ...own, origin: 'own', versions: 4 });
	});

	it('begin with what came along, and are that again without losing what was changed', () => {
		const service = new AssistantsService({
			table: new AssistantsTable(openInMemory()),
			language: () => 'de',
		});
		const id = 'plain' as AssistantId;
		const original = builtInAssistant('plain', 'de');
		expect(service.versions(id)).toEqual([{ number: 1, at: null, content: original }]);
		service.save(id, { ...original, purpose: 'Anders' });
		expect(service.need(id)).toMatchObject({ purpose: 'Anders', origin: 'changed', versions: 2 });
		service.remove(id);
		expect(service.need(id)).toMatchObject({ ...original, origin: 'built-in', versions: 3 });
		expect(service.versions(id).map(({ content }) => content.purpose)).toEqual([
			original.purpose,
			'Anders',
			original.purpose,
		]);
		service.remove(id);
		expect(service.need(id).versions).toBe(3);
	});

	it('are hidden when removed, come back with their versions, and are gone with the next start', () => {
		const database = openInMemory();
		const table = new AssistantsTable(database);
		const service = new AssistantsService({ table, language: () => 'en' });
		const id = service.save(null, own);
		service.remove(id);
		expect(service.list()).toHaveLength(5);
		expect(service.find(id).id).toBe('general');
		expect(() => service.save(id, own)).toThrow('not-found');
		service.undoRemove(id);
		expect(service.need(id).versions).toBe(1);
		service.remove(id);
		table.destroyRemoved();
		service.undoRemove(id);
		expect(service.list()).toHaveLength(5);
		expect(database.prepare('SELECT count(*) FROM assistant_versions').pluck().get()).toBe(0);
	});

	it('find a name that no other has', () => {
		const service = new AssistantsService({
			table: new AssistantsTable(openInMemory()),
			language: () => 'en',
		});
		service.save(null, { ...own, name: 'Minutes 2' });
		expect([service.freeName('Minutes'), service.freeName('New')]).toEqual(['Minutes 3', 'New']);
	});

	it('come to conversations that were there before as the general one', () => {
		const database = new Sqlite(':memory:');
		for (const { version, sql } of migrations.filter((one) => one.version < 100)) {
			database.exec(sql);
			database.pragma(`user_version = ${version}`);
		}
		database
			.prepare('INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)')
			.run('old', 'Old', 1, 1);
		migrate(database);
		const { disk } = new Stores(database, openInMemory);
		expect(disk.conversations.get('old' as ConversationId)).toMatchObject({
			title: 'Old',
			assistantId: 'general',
		});
		expect(new GlossaryTable(database).total).toBe(0);
	});

	it('go with an answer, as it was told', () => {
		const { disk } = new Stores(openInMemory(), openInMemory);
		const { id } = disk.conversations.create('', 1);
		const message = { conversationId: id, parentId: null, role: 'assistant' as const, text: '' };
		const answer = disk.messages.add({ ...message, state: 'complete', modelId: null, at: 1 });
		const way = { assistant: 'Own', instructions: 'Write.', terms: [], leftOut: 2 };
		expect(disk.given.wayOf(answer)).toBeNull();
		disk.given.addWay(answer, { ...way, leftOut: 1 });
		disk.given.addWay(answer, way);
		expect(disk.given.wayOf(answer)).toEqual(way);
		disk.conversations.destroy(id);
		expect(disk.given.wayOf(answer)).toBeNull();
	});
});

describe('the words of the house in the database', () => {
	const prepare = () => {
		const table = new GlossaryTable(openInMemory());
		const glossary = new GlossaryService(table);
		return { table, glossary, words: new HouseWords(table), taking: new TermsImport(glossary) };
	};
	const content = (term: string, forbidden: string[] = []) => ({
		term,
		meaning: '',
		preferred: '',
		forbidden,
	});

	it('are one of each, found by any of their words, and change in their place', async () => {
		const { glossary, words } = prepare();
		const id = glossary.save(null, { ...content('Entlassbrief', ['Epikrise']), meaning: 'Für zu Hause' });
		expect(() => glossary.save(null, content('entlassbrief'))).toThrow('term-taken');
		expect(() => glossary.save(null, content('***'))).toThrow('term-only-signs');
		expect(() => glossary.save(null, content('Brief', ['Briefe']))).toThrow('term-forbids-itself');
		for (const query of ['ENTLASS', 'epikrise', 'für zu', ' hause'])
			expect(glossary.find({ query, from: 0, count: 9 })).toMatchObject({ found: 1, total: 1 });
		expect(glossary.find({ query: '%', from: 0, count: 9 }).found).toBe(0);
		glossary.save(id, content('Arztbrief'));
		expect(await words.termsIn(['Die Epikrise und der Entlassbrief'])).toEqual([[]]);
		expect(await words.termsIn(['Die Arztbriefe'])).toMatchObject([[{ term: 'Arztbrief' }]]);
		glossary.remove(id);
		expect(words.isEmpty).toBe(true);
		expect(() => glossary.save(id, content('x'))).toThrow('not-found');
	});

	it('are looked at before they are taken in, new, changed, the same and broken', async () => {
		const { glossary, taking } = prepare();
		glossary.save(null, { ...content('INR'), meaning: 'old' });
		glossary.save(null, content('Ward 4'));
		const table = [
			['Term', 'Meaning'],
			['inr', 'new'],
			['ward 4', ''],
			['Ward 4', ''],
			['GP', 'doctor'],
			['', 'x'],
		];
		const look = await taking.look('terms.csv', table, 3, signal);
		expect(look).toMatchObject({
			file: 'terms.csv',
			counts: { added: 1, changed: 2, same: 0, broken: 2 },
			changed: [{ before: { term: 'INR', meaning: 'old' }, after: { term: 'inr', meaning: 'new' } }, {}],
			broken: [{ because: 'twice' }, { because: 'no-term' }],
			notRead: 3,
		});
		expect(glossary.find({ query: '', from: 0, count: 9 }).total).toBe(2);
		expect(await taking.take(look.id, signal)).toBe(3);
		await expect(taking.take(look.id, signal)).rejects.toThrow('not-found');
		expect(glossary.all().map(({ term }) => term)).toEqual(['GP', 'inr', 'ward 4']);
		await expect(taking.look('x.csv', [['Term']], 0, signal)).rejects.toThrow('table-without-terms');
	});

	it('are ten thousand without anybody having to wait for one of them', async () => {
		const { glossary, words, taking } = prepare();
		const rows = Array.from({ length: 10_000 }, (_, at) => [
			`Term ${at}`,
			`Meaning ${at}`,
			'',
			`wording ${at}`,
		]);
		const look = await taking.look('many.csv', rows, 0, signal);
		let longest = 0;
		let last = performance.now();
		const beat = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 1);
		await taking.take(look.id, signal);
		clearInterval(beat);
		expect(glossary.find({ query: 'meaning 77', from: 0, count: 100 }).found).toBe(111);
		const text = `${'Some words about nothing. '.repeat(2000)} Term 9999, wording 5000`;
		const began = performance.now();
		expect((await words.termsIn([text]))[0]?.map(({ term }) => term)).toEqual(['Term 9999', 'Term 5000']);
		expect(performance.now() - began).toBeLessThan(1500);
		expect(longest).toBeLessThan(250);
		await expect(
			glossary.take(
				rows.map(([term]) => content(`${term} more`)),
				signal,
			),
		).resolves.toBe(10_000);
		expect(() => glossary.save(null, content('one too many'))).toThrow('glossary-full');
	});
});
