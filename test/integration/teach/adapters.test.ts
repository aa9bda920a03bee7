import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AdapterPassportFile } from '../../../src-main/contract/adapter-passport.ts';
import type { DroppedFileId } from '../../../src-main/contract/entities.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { ExampleId } from '../../../src-main/contract/ids.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { AdaptersTable, ExamplesTable } from '../../../src-main/db/teaching.ts';
import { checkExamples } from '../../../src-main/teach/check-examples.ts';
import { describeData } from '../../../src-main/teach/describe-data.ts';
import {
	forgetExamples,
	usualSettings,
	writeJob,
	writeJobToTakeAway,
} from '../../../src-main/teach/job-folder.ts';
import { readPassport } from '../../../src-main/teach/passport-file.ts';
import { adapterDesk, adapterOf, facts, passport, sha } from '../../support/adapter-desk.ts';
import { gguf, tensor, textValue } from '../../support/gguf-bytes.ts';

const { signal } = new AbortController();
let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, { recursive: true, force: true });
});

const desk = (values: readonly Buffer[] = []) => adapterDesk(folder, values);

it('describes what is learnt from: examples by source and by what they were made of, not what is left out', () => {
	const table = new ExamplesTable(openInMemory());
	const row = (id: string, question: string, source: 'text' | 'glossary' | 'typed', origin?: string) => ({
		...{ id: id as ExampleId, question, answer: `Answer to ${question}`, source },
		origins:
			origin === undefined
				? []
				: [{ kind: 'document' as const, id: origin, name: `${origin}.pdf`, sha256: null }],
	});
	table.add([
		row('a', 'One?', 'text', 'd1'),
		row('b', 'Two?', 'text', 'd1'),
		row('c', 'Three?', 'glossary', 'd2'),
		row('d', 'Four?', 'typed'),
		row('e', 'Four?', 'typed', 'd3'),
	]);
	const examples = checkExamples(table.all(), 100, new Set(['b' as ExampleId]));
	expect(describeData(examples, table.origins())).toEqual({
		examples: 3,
		heldOut: 0,
		sources: [
			{ source: 'text', examples: 1 },
			{ source: 'glossary', examples: 1 },
			{ source: 'typed', examples: 1 },
		],
		leftOut: [
			{ because: 'unconfirmed', examples: 1 },
			{ because: 'duplicate', examples: 1 },
		],
		origins: [
			{ kind: 'document', id: 'd1', name: 'd1.pdf', examples: 1 },
			{ kind: 'document', id: 'd2', name: 'd2.pdf', examples: 1 },
		],
	});
});

it('writes its passport beside the exported file, without names unless asked, and reads it back', async () => {
	const { service, file, target, handlers } = desk();
	const { id } = await service.add(file, facts, passport(), signal);
	service.change(id, { name: 'Words of ward 4', madeBy: 'The teaching group' });
	const beside = path.join(folder, 'out.passport.json');
	expect(await handlers['adapters.export']({ id, withNames: false }, signal)).toEqual({
		saved: true,
		passport: true,
	});
	expect(readFileSync(beside, 'utf8')).not.toMatch(/Miller|d1/u);
	expect(AdapterPassportFile.parse(JSON.parse(readFileSync(beside, 'utf8')))).toMatchObject({
		name: 'Words of ward 4',
		sha256: sha(target),
		passport: { madeBy: 'The teaching group', origins: [] },
	});
	// The file itself stays what it was, byte for byte.
	expect(sha(target)).toBe(sha(file));

	await handlers['adapters.export']({ id, withNames: true }, signal);
	expect(readFileSync(beside, 'utf8')).toContain('rota of Ms Miller.pdf');
	const back = await handlers['adapters.import']({ fileId: null }, signal);
	const papers = await service.papers(back?.id as never);
	expect(papers.passport).toEqual(passport({ madeBy: 'The teaching group' }));
	expect(service.list()[0]).toMatchObject({ name: 'Words of ward 4', origin: 'imported', examples: 10 });

	// The passport of another file says nothing of this one.
	writeFileSync(target, adapterOf([textValue('general.name', 'Other words')]));
	const other = await handlers['adapters.import']({ fileId: null }, signal);
	expect((await service.papers(other?.id as never)).passport).toBeNull();
});

it('is known among dropped files by its header, and taken in from there with its passport', async () => {
	const { service, handlers, target } = desk();
	const ids = ['made.gguf', 'model.gguf', 'torn.gguf', 'gone.gguf'] as DroppedFileId[];
	writeFileSync(path.join(folder, 'torn.gguf'), adapterOf([]).subarray(0, 40));
	const { fileIds } = await handlers['adapters.among']({ fileIds: ids }, signal);
	expect(fileIds).toEqual(['made.gguf']);
	const papers = {
		format: 'indoors-adapter-passport',
		version: 1,
		name: 'Words',
		sha256: null,
		result: null,
	};
	writeFileSync(path.join(folder, 'made.passport.json'), JSON.stringify({ ...papers, passport: passport() }));
	expect(await handlers['adapters.import']({ fileId: ids[0] ?? null }, signal)).toMatchObject({
		name: 'Words',
	});
	expect(service.list()).toMatchObject([{ name: 'Words', origin: 'imported', examples: 10 }]);
	expect(existsSync(target)).toBe(false);
	await expect(handlers['adapters.import']({ fileId: ids[1] ?? null }, signal)).rejects.toMatchObject({
		code: 'adapter-no-adapter',
	});
});

it('leaves another file in the place of a passport alone', async () => {
	const { service, file, handlers } = desk();
	const { id } = await service.add(file, facts, passport(), signal);
	const beside = path.join(folder, 'out.passport.json');
	writeFileSync(beside, '{"my": "notes"}');
	expect(await handlers['adapters.export']({ id, withNames: false }, signal)).toEqual({
		saved: true,
		passport: false,
	});
	expect(readFileSync(beside, 'utf8')).toBe('{"my": "notes"}');
});

it('takes hostile papers as text without signs that hide, or not at all', async () => {
	const { service, file } = desk([
		textValue('general.description', `safe\u202egpj.exe\u0007${'x'.repeat(5000)}`),
		textValue('general.author', '<img src=x onerror=alert(1)>'),
	]);
	const { id } = await service.add(file, facts, null, signal);
	const { said, passport: none } = await service.papers(id);
	expect(none).toBeNull();
	const description = said.find(({ key }) => key === 'general.description')?.value ?? '';
	expect(description.startsWith('safe gpj.exe xxx')).toBe(true);
	expect(description.length).toBeLessThan(310);
	const read = async (content: string) => {
		const one = path.join(folder, 'x.passport.json');
		writeFileSync(one, content);
		return readPassport(one);
	};
	const whole = {
		format: 'indoors-adapter-passport',
		version: 1,
		name: 'a\u202eb',
		sha256: null,
		passport: passport(),
		result: null,
	};
	expect((await read(JSON.stringify(whole)))?.name).toBe('a b');
	expect(await read(JSON.stringify({ ...whole, version: 2 }))).toBeUndefined();
	expect(
		await read(JSON.stringify({ ...whole, passport: passport({ madeBy: 'x'.repeat(81) }) })),
	).toBeUndefined();
	expect(await read('[['.repeat(10_000))).toBeUndefined();
	expect(await readPassport(folder)).toBeUndefined();
});

it('names what learnt from something, hides what is removed, brings it back, and destroys it in the end', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const { service, file, kept, database } = desk();
	const { id } = await service.add(file, facts, passport(), signal);
	expect(service.learntFrom(new Set(['d1']))).toEqual(['House words']);
	expect(service.learntFrom(new Set(['d2']))).toEqual([]);
	service.remove(id);
	expect(service.list()).toEqual([]);
	expect(service.use({ id, strength: 1 }, 'b'.repeat(64))).toBeUndefined();
	expect(service.learntFrom(new Set(['d1']))).toEqual([]);
	service.undoRemove(id);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(service.list()).toHaveLength(1);
	expect(existsSync(path.join(kept, `${id}.gguf`))).toBe(true);
	service.remove(id);
	await vi.advanceTimersByTimeAsync(20_000);
	vi.useRealTimers();
	await vi.waitFor(() => expect(readdirSync(kept)).toEqual([]));
	expect(database.prepare('SELECT count(*) FROM adapters').pluck().get()).toBe(0);
});

it('destroys at the start what an earlier run left removed', async () => {
	const { service, startAgain, file, kept } = desk();
	const { id } = await service.add(file, facts, null, signal);
	service.remove(id);
	service.dispose();
	await startAgain().begin();
	expect(readdirSync(kept)).toEqual([]);
});

it('keeps at the start what is removed or taken in meanwhile', async () => {
	const { service, file, kept, inUse } = desk();
	const { id } = await service.add(file, facts, null, signal);
	service.remove(id);
	inUse.tryOut = () => service.begin();
	const { id: arrived } = await service.add(file, facts, null, signal);
	service.undoRemove(id);
	service.dispose();
	expect(service.list().map((adapter) => adapter.id)).toHaveLength(2);
	expect(readdirSync(kept).toSorted()).toEqual([`${id}.gguf`, `${arrived}.gguf`].toSorted());
});

it('says which model it was taught to where another one is in use, and what is left half taken in goes', async () => {
	const { service, file, kept, base, inUse } = desk();
	const small = path.join(folder, 'small.gguf');
	const weights = tensor({ name: 'blk.0.attn_v.weight', dimensions: [32, 32], type: 0, offset: 0 });
	writeFileSync(
		small,
		gguf([textValue('general.architecture', 'llama')], [weights], Buffer.alloc(32 * 32 * 4)),
	);
	const other = { ...base, name: 'Small', file: { id: 'small', path: small, sha256: 'c' } as never };
	const taken = service.add.bind(service, file, facts, null, signal);
	inUse.base = other;
	await expect(taken()).rejects.toMatchObject({ code: 'adapter-does-not-fit', details: { model: 'Small' } });
	inUse.others = [{ ...base, file: { path: path.join(folder, 'gone.gguf') } as never }, base];
	await expect(taken()).rejects.toMatchObject({ code: 'adapter-other-base', details: { model: 'Starter' } });
	inUse.base = undefined;
	await expect(taken()).rejects.toMatchObject({ code: 'adapter-other-base' });
	inUse.others = [];
	await expect(taken()).rejects.toMatchObject({ code: 'adapter-no-base' });
	inUse.base = base;
	const { id } = await taken();
	writeFileSync(path.join(kept, 'half.gguf'), 'GGUF');
	await service.begin();
	expect(readdirSync(kept)).toEqual([`${id}.gguf`]);
});

it('says that a file is damaged, too new or something else, and keeps nothing of it', async () => {
	const { service, file, kept, inUse } = desk();
	const taken = (bytes: Buffer) => {
		writeFileSync(file, bytes);
		return service.add(file, facts, null, signal);
	};
	const whole = adapterOf([]);
	const newer = Buffer.from(whole);
	newer.writeUInt32LE(4, 4);
	for (const bytes of [whole.subarray(0, 60), whole.subarray(0, whole.length - 1), newer])
		await expect(taken(bytes)).rejects.toMatchObject({ code: 'adapter-damaged' });
	await expect(taken(Buffer.from('A letter'))).rejects.toMatchObject({ code: 'adapter-no-adapter' });
	// What the header cannot tell, the trial does.
	inUse.tryOut = () => Promise.reject(new KnownError('adapter-does-not-fit', { model: 'Starter' }));
	await expect(taken(whole)).rejects.toMatchObject({ code: 'adapter-does-not-fit' });
	expect(service.list()).toEqual([]);
	expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
});

it('goes to a larger computer with the record of what it learns from', async () => {
	const trainer = path.join(folder, 'trainer');
	mkdirSync(trainer);
	const content = {
		name: 'House words',
		model: 'm.gguf',
		instructions: '',
		examples: [],
		settings: usualSettings,
	};
	const job = await writeJobToTakeAway(folder, trainer, content, passport());
	expect(job).toBe(path.join(folder, 'House words'));
	const papers = path.join(job, 'adapter.passport.json');
	expect((await readPassport(papers))?.passport.origins).toHaveLength(1);
	// What came back stays, with its passport, when the same job is saved once more.
	writeFileSync(path.join(job, 'adapter.gguf'), 'hours of training');
	const again = await writeJobToTakeAway(folder, trainer, content, passport({ origins: [] }));
	expect(again).toBe(path.join(folder, 'House words-2'));
	expect(readFileSync(path.join(job, 'adapter.gguf'), 'utf8')).toBe('hours of training');
	expect((await readPassport(papers))?.passport.origins).toHaveLength(1);
});

it('finds adapters and examples of earlier programs as they were, without papers', () => {
	const database = new Sqlite(':memory:');
	for (const { version, sql } of migrations.filter((one) => one.version < 150)) {
		database.exec(sql);
		database.pragma(`user_version = ${version}`);
	}
	const adapter = { ...facts, id: 'a', baseModelId: null, baseName: 'Starter', bytes: 1, madeAt: 1 };
	database
		.prepare("INSERT INTO adapters VALUES ('a', 1, 'a.gguf', 's', NULL, ?)")
		.run(JSON.stringify(adapter));
	database.exec("INSERT INTO teaching_examples VALUES ('e', 1, 'What?', 'That.', 'typed', NULL)");
	migrate(database);
	expect(new AdaptersTable(database).all()).toMatchObject([{ adapter: { id: 'a' }, passport: null }]);
	expect(new ExamplesTable(database).all()).toMatchObject([{ question: 'What?' }]);
	expect(new ExamplesTable(database).origins().size).toBe(0);
});

it('leaves nothing lying about of what was learnt from', async () => {
	const job = path.join(folder, 'run');
	const content = { name: 'x', model: 'm.gguf', instructions: '', settings: usualSettings };
	const examples = checkExamples(
		[{ id: 'a' as ExampleId, question: 'Who?', answer: 'Ms A.', source: 'text' }],
		100,
	);
	await writeJob(job, { ...content, examples });
	expect(readFileSync(path.join(job, 'train.jsonl'), 'utf8')).toContain('Ms A.');
	forgetExamples(job);
	expect(readdirSync(job)).toEqual(['job.json']);
});
