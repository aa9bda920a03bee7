import { expect, it } from 'vitest';
import { findPersonalWith } from '../../../src-main/app/teaching/find-personal.ts';
import { TextExamples } from '../../../src-main/app/teaching/text-examples.ts';
import type { SetTextId } from '../../../src-main/contract/deidentify.ts';
import type { ConversationId, DocumentId } from '../../../src-main/contract/entities.ts';
import type { ExampleId } from '../../../src-main/contract/ids.ts';
import type { Example } from '../../../src-main/contract/teaching.ts';
import { ExamplesTable } from '../../../src-main/db/teaching.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { learntFrom } from '../../../src-main/teach/check-examples.ts';
import { ExamplesService } from '../../../src-main/teach/examples-service.ts';
import { TypedExamples } from '../../../src-main/teach/typed-examples.ts';
import { deidentifyDesk } from '../../support/deidentify-desk.ts';

const { signal } = new AbortController();
const note = (who: string): string =>
	[
		'Diagnosis',
		`Community-acquired pneumonia of Mrs ${who}, right lower lobe, with a slight effusion.`,
		'Discharge',
		`Mrs ${who} goes home with the family and has a chest film in six weeks at the practice.`,
	].join('\n');

function desk() {
	const texts = deidentifyDesk();
	const table = new ExamplesTable(texts.database);
	const examples = new ExamplesService(
		table,
		() => texts.confirmed.hashes(),
		() => undefined,
	);
	const of = new TextExamples(texts.confirmed, examples);
	const setId = texts.service.makeSet('Notes');
	const confirmed = async (text: string, name: string): Promise<SetTextId> => {
		const id = texts.add(setId, text, name);
		await texts.acceptAll(id);
		await texts.confirm(id);
		return id;
	};
	const takeAll = async () => of.take(await of.preview(setId, signal), signal);
	return { ...texts, table, examples, of, setId, confirmed, takeAll };
}
const problems = (examples: readonly Example[]) => examples.map(({ problem }) => problem);

it('takes what was confirmed, with personal data replaced, and nothing else', async () => {
	const { of, setId, confirmed, add, examples, takeAll, searches } = extended();
	const one = await confirmed(note('Edith Farrow'), 'Note one');
	const open = add(setId, note('Helen Sutcliffe'), 'Note two');
	await searches.idle();
	const preview = await of.preview(setId, signal);
	expect(preview).toMatchObject([{ id: one, name: 'Note one', examples: 1, isTaken: false }]);
	expect(() => of.previewText(open)).toThrow(expect.objectContaining({ code: 'text-not-confirmed' }));
	expect(await takeAll()).toEqual({ added: 1, skipped: 0 });
	const text = JSON.stringify(examples.list());
	expect(text).not.toMatch(/Farrow|Sutcliffe/u);
	expect(text).toContain('pneumonia of Mrs A');
	expect(await of.preview(setId, signal)).toMatchObject([{ isTaken: true }]);
});

it('knows the document or the conversation that a text was', async () => {
	const { setId, service, acceptAll, confirm, takeAll, examples } = desk();
	const documentId = 'd1' as DocumentId;
	const conversationId = 'c1' as ConversationId;
	for (const [at, origin] of [{ documentId }, { conversationId }, {}].entries()) {
		const text = note(['Edith Farrow', 'Helen Sutcliffe', 'Ruth Pemberton'][at] ?? '');
		const id = service.add({ setId, name: `Note ${at}`, text, ...origin });
		await acceptAll(id);
		await confirm(id);
	}
	await takeAll();
	expect(examples.madeOf(new Set([documentId]))).toBe(1);
	expect(examples.madeOf(new Set([conversationId]))).toBe(1);
	expect(examples.madeOf(new Set([setId]))).toBe(3);
});

it('takes nothing of a text whose confirmation was taken back, or that was confirmed otherwise, after a preview', async () => {
	const { of, setId, confirmed, service, examples } = desk();
	const one = await confirmed(note('Edith Farrow'), 'Note one');
	const preview = await of.preview(setId, signal);
	service.takeBack(one);
	expect(await of.take(preview, signal)).toEqual({ added: 0, skipped: 0 });
	expect(await of.take([{ id: one, sha256: '0'.repeat(64) }], signal)).toEqual({ added: 0, skipped: 0 });
	expect(examples.list()).toEqual([]);
});

it('lets examples wait while their text is not confirmed, and takes them back with the same text', async () => {
	const { confirmed, service, examples, takeAll, confirm, searches, acceptAll } = extended();
	const one = await confirmed(note('Edith Farrow'), 'Note one');
	await takeAll();
	examples.save(null, { question: 'What is BLAU 4?', answer: 'A ward.' });
	expect(learntFrom(examples.list())).toHaveLength(2);
	service.takeBack(one);
	expect(problems(examples.list())).toEqual(['unconfirmed', null]);
	expect(learntFrom(examples.list()).map(({ source }) => source)).toEqual(['typed']);
	await confirm(one);
	expect(problems(examples.list())).toEqual([null, null]);

	// Removed and wanted back.
	service.removeText(one);
	expect(problems(examples.list())).toEqual(['unconfirmed', null]);
	service.undoRemoveText(one);
	await searches.idle();
	expect(problems(examples.list())).toEqual([null, null]);

	// Other words, confirmed: the old examples stay outside until they are taken anew.
	service.editText(one, note('Edith Farrow').replace('six weeks', 'eight weeks'));
	await acceptAll(one);
	expect(problems(examples.list())).toEqual(['unconfirmed', null]);
	await confirm(one);
	expect(problems(examples.list())).toEqual(['unconfirmed', null]);
	expect(await takeAll()).toEqual({ added: 1, skipped: 0 });
	expect(
		examples
			.list()
			.map(({ source }) => source)
			.sort(),
	).toEqual(['text', 'typed']);
	expect(JSON.stringify(examples.list())).toContain('eight weeks');
	expect(JSON.stringify(examples.list())).not.toContain('six weeks');
});

it('lets a word that is learnt in the set take everything back until it was looked through again', async () => {
	const { confirmed, decide, examples, takeAll, searches, setId } = extended();
	await confirmed(note('Edith Farrow'), 'Note one');
	await takeAll();
	decide(setId, 'practice', 'accepted', { everywhere: true });
	expect(problems(examples.list())).toEqual(['unconfirmed']);
	await searches.idle();
	expect(problems(examples.list())).toEqual(['unconfirmed']);
});

it('destroys the examples of a text that is gone for good, and of a set', async () => {
	const { confirmed, service, takeAll, database, texts, setId, examples } = desk();
	const one = await confirmed(note('Edith Farrow'), 'Note one');
	await confirmed(note('Helen Sutcliffe'), 'Note two');
	await takeAll();
	expect(examples.list()).toHaveLength(2);
	service.removeText(one);
	texts.destroy(one);
	const count = (): unknown => database.prepare('SELECT count(*) FROM teaching_examples').pluck().get();
	expect(count()).toBe(1);
	await service.removeSetForGood(setId);
	expect(count()).toBe(0);
	expect(database.prepare('SELECT count(*) FROM teaching_origins').pluck().get()).toBe(0);
});

it('never learns from an example of a text that nobody can show to be confirmed', () => {
	const { table, examples } = desk();
	const row = { question: 'Secret?', answer: 'Edith Farrow.', source: 'text' as const };
	table.add([
		{ ...row, id: 'a' as never, origins: [] },
		{ ...row, id: 'b' as never, origins: [{ kind: 'text', id: 'x', name: 'x', sha256: null }] },
		{ ...row, id: 'c' as never, origins: [{ kind: 'text', id: 'x', name: 'x', sha256: 'a' }] },
	]);
	expect(problems(examples.list())).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed']);
	expect(learntFrom(examples.list())).toEqual([]);
});

function extended() {
	const made = desk();
	return { ...made, searches: made.service.searches };
}

it('asks whoever changes an example of a confirmed text, and takes it as theirs then', async () => {
	const { confirmed, service, examples, table, takeAll, setId } = extended();
	const one = await confirmed(note('Edith Farrow'), 'Note one');
	await takeAll();
	const typed = new TypedExamples(
		examples,
		findPersonalWith(textWorkHere, () => []),
	);
	const [made] = examples.list();
	const id = made?.id as ExampleId;
	const { question = '', answer = '' } = made ?? {};

	// As it was confirmed it stays so; every other word is asked about, also where nothing is found.
	expect(await typed.save(id, { question, answer }, false, signal)).toMatchObject({ id, found: [] });
	expect(examples.need(id).source).toBe('text');
	const harmless = { question: 'What follows?', answer: 'A chest film in eight weeks.' };
	const asked = await typed.save(id, harmless, false, signal);
	expect(asked).toEqual({ id: null, found: [], wasConfirmed: true });
	const named = { question, answer: `Mrs Edith Farrow, born 3 May 1948. ${answer}` };
	const found = await typed.save(id, named, false, signal);
	expect(found).toMatchObject({ id: null, wasConfirmed: true });
	expect(JSON.stringify(found.found)).toContain('Farrow');
	expect(examples.need(id)).toMatchObject({ source: 'text', answer });

	// Their own from then on: it neither counts as confirmed, nor goes when the text is taken anew.
	expect(await typed.save(id, harmless, true, signal)).toMatchObject({ id });
	expect(examples.need(id)).toMatchObject({ source: 'typed', problem: null, answer: harmless.answer });
	expect(table.ofSource('text')).toEqual([]);
	expect(examples.madeOf(new Set([String(setId)]))).toBe(1);
	service.takeBack(one);
	expect(problems(examples.list())).toEqual([null]);

	// What is typed anew is looked through too.
	const fresh = { question: 'Who helps?', answer: 'Ask Mrs Helen Sutcliffe.' };
	expect(await typed.save(null, fresh, false, signal)).toMatchObject({ id: null, wasConfirmed: false });
	expect((await typed.save(null, fresh, true, signal)).id).not.toBeNull();
	const plain = { question: 'When is lunch?', answer: 'At noon.' };
	expect((await typed.save(null, plain, false, signal)).id).not.toBeNull();
	await expect(typed.save('gone' as ExampleId, plain, false, signal)).rejects.toMatchObject({
		code: 'not-found',
	});
});
