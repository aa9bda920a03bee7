import { createHash } from 'node:crypto';
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
import { adapterHandlers } from '../../../src-main/app/teaching/adapter-handlers.ts';
import type { Program } from '../../../src-main/app/compose.ts';
import { AdapterPassportFile, type AdapterPassport } from '../../../src-main/contract/adapter-passport.ts';
import type { ExampleId } from '../../../src-main/contract/ids.ts';
import { migrate, migrations } from '../../../src-main/db/migrate.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { AdaptersTable, ExamplesTable } from '../../../src-main/db/teaching.ts';
import { AdaptersService } from '../../../src-main/teach/adapters-service.ts';
import { checkExamples } from '../../../src-main/teach/check-examples.ts';
import { describeData } from '../../../src-main/teach/describe-data.ts';
import {
	forgetExamples,
	usualSettings,
	writeJob,
	writeJobToTakeAway,
} from '../../../src-main/teach/job-folder.ts';
import type { ToolsService } from '../../../src-main/teach/tools-service.ts';
import { RunService } from '../../../src-main/teach/run-service.ts';
import { ExamplesService } from '../../../src-main/teach/examples-service.ts';
import { Jobs } from '../../../src-main/base/jobs.ts';
import { readPassport } from '../../../src-main/teach/passport-file.ts';
import { gguf, tensor, textValue } from '../../support/gguf-bytes.ts';

const { signal } = new AbortController();
let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, { recursive: true, force: true });
});

const sha = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const passport = (more: Partial<AdapterPassport> = {}): AdapterPassport => ({
	madeBy: '',
	madeAt: 5,
	program: 'Indoors 1.2.3',
	base: { name: 'Starter', sha256: 'b'.repeat(64) },
	examples: 10,
	heldOut: 2,
	sources: [{ source: 'text', examples: 10 }],
	origins: [{ kind: 'document', id: 'd1', name: 'rota of Ms Miller.pdf', examples: 3 }],
	settings: { rank: 8, alpha: 16, epochs: 6, batchSize: 4, learningRate: 5e-4, seed: 0 },
	...more,
});
const facts = {
	name: 'House words',
	origin: 'taught' as const,
	examples: 10,
	sources: ['text' as const],
	result: null,
};

/** One pair of rank 8 for the only weights of the model. */
function adapterOf(values: readonly Buffer[]): Buffer {
	return gguf(
		[textValue('general.architecture', 'llama'), textValue('general.type', 'adapter'), ...values],
		[
			tensor({ name: 'blk.0.attn_v.weight.lora_a', dimensions: [64, 8], type: 0, offset: 0 }),
			tensor({ name: 'blk.0.attn_v.weight.lora_b', dimensions: [8, 32], type: 0, offset: 64 * 8 * 4 }),
		],
		Buffer.alloc((64 + 32) * 8 * 4),
	);
}

function desk(values: readonly Buffer[] = []) {
	const model = path.join(folder, 'model.gguf');
	const file = path.join(folder, 'made.gguf');
	const weights = tensor({ name: 'blk.0.attn_v.weight', dimensions: [64, 32], type: 0, offset: 0 });
	writeFileSync(
		model,
		gguf([textValue('general.architecture', 'llama')], [weights], Buffer.alloc(64 * 32 * 4)),
	);
	writeFileSync(file, adapterOf([textValue('general.name', 'House words'), ...values]));
	const database = openInMemory();
	const kept = path.join(folder, 'adapters');
	const base = {
		id: 'starter' as never,
		name: 'Starter',
		file: { id: 'starter', path: model, sha256: 'b'.repeat(64) } as never,
	};
	const inUse = {
		base: base as typeof base | undefined,
		others: [] as (typeof base)[],
		tryOut: () => Promise.resolve(),
	};
	const options = {
		table: new AdaptersTable(database),
		hashFile: (one: string) => Promise.resolve(sha(one)),
		folder: kept,
		base: () => inUse.base,
		others: () => inUse.others,
		tryOut: () => inUse.tryOut(),
	};
	const service = new AdaptersService(options);
	const startAgain = (): AdaptersService => new AdaptersService(options);
	const target = path.join(folder, 'out.gguf');
	const handlers = adapterHandlers({
		platform: {
			chooseFiles: () => Promise.resolve([target]),
			chooseTarget: () => Promise.resolve(target),
		},
		files: { hash: (one: string) => Promise.resolve(sha(one)) },
		teaching: { adapters: service },
	} as unknown as Program);
	return { service, startAgain, file, kept, target, handlers, database, base, inUse };
}

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
	const back = await handlers['adapters.import'](undefined, signal);
	const papers = await service.papers(back?.id as never);
	expect(papers.passport).toEqual(passport({ madeBy: 'The teaching group' }));
	expect(service.list()[0]).toMatchObject({ name: 'Words of ward 4', origin: 'imported', examples: 10 });

	// The passport of another file says nothing of this one.
	writeFileSync(target, adapterOf([textValue('general.name', 'Other words')]));
	const other = await handlers['adapters.import'](undefined, signal);
	expect((await service.papers(other?.id as never)).passport).toBeNull();
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

it('writes down what a run began with, whatever becomes of the examples meanwhile', async () => {
	const { service, file, base, database } = desk();
	const table = new ExamplesTable(database);
	const examples = new ExamplesService(
		table,
		() => new Map(),
		() => undefined,
	);
	const origins = [{ kind: 'document' as const, id: 'd1', name: 'rota.pdf', sha256: null }];
	examples.take(
		Array.from({ length: 10 }, (_, at) => ({ question: `What is ${at}?`, answer: `It is ${at}.`, origins })),
		'imported',
	);
	// Stands for Python: says that it has started, waits until the examples are gone, and brings an adapter.
	const python = path.join(folder, 'python.mjs');
	writeFileSync(
		python,
		`#!${process.execPath}
		import { copyFileSync, existsSync } from 'node:fs';
		const say = (event) => console.log(JSON.stringify(event));
		say({ event: 'started', steps: 1, done: 0, losses: [] });
		const look = setInterval(() => {
			if (!existsSync(${JSON.stringify(path.join(folder, 'go'))})) return;
			clearInterval(look);
			copyFileSync(${JSON.stringify(file)}, 'adapter.gguf');
			say({ event: 'done', heldOutLoss: null, perplexityBefore: 10, perplexityAfter: 10 });
			process.exit(0);
		}, 10);`,
		{ mode: 0o755 },
	);
	// Somebody talked with another model while it was trained.
	let model = 'another';
	const models: string[] = [];
	const run = new RunService({
		folder: path.join(folder, 'run'),
		trainer: folder,
		jobs: new Jobs(),
		tools: { need: () => Promise.resolve(python) } as unknown as ToolsService,
		adapters: service,
		examples: () => examples.list(),
		origins: () => table.origins(),
		version: '1.2.3',
		base: () => ({ ...base, architecture: 'llama', weights: 1000, readingTokensPerSecond: 100 }),
		loan: {
			current: () => model as never,
			othersDone: () => Promise.resolve(),
			lend: (id) => {
				models.push((model = id));
				return Promise.resolve();
			},
		},
		generate: async function* () {
			await Promise.resolve();
			expect(model).toBe('starter');
			yield { type: 'text' as const, text: 'Yes.', thought: false };
		},
		instructions: '',
		changed: () => undefined,
	});
	await run.start('House words');
	await vi.waitFor(() => expect(run.run?.state).toBe('training'), 10_000);
	examples.remove(examples.list().map(({ id }) => id));
	table.destroyRemoved();
	writeFileSync(path.join(folder, 'go'), '');
	await vi.waitFor(() => expect(run.run?.state).toBe('done'), 10_000);
	const [adapter] = service.list();
	expect(adapter).toMatchObject({ name: 'House words', examples: 10, sources: ['imported'] });
	expect((await service.papers(adapter?.id as never)).passport).toMatchObject({
		program: 'Indoors 1.2.3',
		madeBy: '',
		base: { name: 'Starter', sha256: 'b'.repeat(64) },
		...{ examples: 10, heldOut: 0 },
		origins: [{ kind: 'document', id: 'd1', name: 'rota.pdf', examples: 10 }],
		settings: { rank: usualSettings.rank, epochs: usualSettings.epochs },
	});
	expect(readdirSync(path.join(folder, 'run'))).not.toContain('train.jsonl');
	expect(models).toEqual(['starter', 'another']);
}, 30_000);

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
