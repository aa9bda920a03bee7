import { afterEach, describe, expect, it } from 'vitest';
import type { AskableModel } from '../../../src-main/app/deidentify/asking-measurement.ts';
import type { AskingState } from '../../../src-main/contract/asking.ts';
import type { SetTextId } from '../../../src-main/contract/deidentify.ts';
import { askProbes } from '../../../src-main/deidentify/asking/probes.ts';
import { modelFrom } from '../../../src-main/documents/summary-model.ts';
import { forkFake, type FakeBehaviour } from '../../../src-main/engine/fake.ts';
import { EngineHost } from '../../../src-main/engine/host.ts';
import { askableModel, goodEnough, notGoodEnough } from '../../support/askable-model.ts';
import { deidentifyDesk } from '../../support/deidentify-desk.ts';
import { dataOf } from '../../support/documents/fake-model.ts';

const note = 'Patient: Edith Farrow. Asks for minka every evening. The choir of minka sang.';
/** Eight pieces or so, each with somebody of its own. */
const paragraph = (at: number): string =>
	`${'The dressing was changed and the wound is dry. '.repeat(17)}On this day zyx${'abcdefghij'[at]}q rang from the harbour.\n\n`;
const longNote = Array.from({ length: 8 }, (_, at) => paragraph(at)).join('');
const callersIn = (shown: string): string => (shown.match(/zyx[a-j]q/gu) ?? []).join('\n') || 'none';

type Desk = ReturnType<typeof deidentifyDesk>;

const opened: Desk[] = [];
const hosts: EngineHost[] = [];
afterEach(async () => {
	for (const desk of opened.splice(0)) {
		await desk.asking.dispose();
		await desk.service.dispose();
	}
	for (const host of hosts.splice(0)) await host.dispose();
});

async function desk(
	model: AskableModel | (() => AskableModel | null),
	text = note,
	database?: Desk['database'],
) {
	const made = deidentifyDesk(database, undefined, typeof model === 'function' ? model : () => model);
	opened.push(made);
	const set = made.service.makeSet('March');
	const id = made.add(set, text);
	await made.service.searches.idle();
	return { ...made, set, id };
}

async function until(
	{ asking }: Pick<Desk, 'asking'>,
	id: SetTextId,
	isWanted: (state: AskingState) => boolean,
): Promise<AskingState> {
	const left = new AbortController();
	try {
		for await (const state of asking.watch(id, left.signal)) if (isWanted(state)) return state;
	} finally {
		left.abort();
	}
	throw new Error('the watch ended');
}

async function askAll(one: Pick<Desk, 'asking' | 'service'>, id: SetTextId): Promise<AskingState> {
	await one.asking.start(id);
	const state = await until(one, id, ({ run }) => run === null);
	await one.service.searches.idle();
	return state;
}

const byModel = async ({ snapshot }: Pick<Desk, 'snapshot'>, id: SetTextId): Promise<string[]> => {
	const { findings, text } = await snapshot(id);
	return findings.filter(({ rule }) => rule === 'model').map(({ start, end }) => text.slice(start, end));
};

/** The engine as it is, over a process that is none. */
function engineModel(behaviour: FakeBehaviour | (() => FakeBehaviour)): AskableModel {
	const host = new EngineHost({
		fork: forkFake(behaviour),
		loadOptions: () => ({ contextTokens: 4096, gpu: false }),
	});
	host.choose({ id: 'asked-model', path: '/nowhere', sha256: 'a'.repeat(64), bytes: 1 });
	hosts.push(host);
	return { ...askableModel(() => ''), model: modelFrom(host, null, 4096) };
}

describe('a model that is good enough', () => {
	it('names what is left in every mention, doubtful, and takes nothing away', async () => {
		const model = askableModel(() => 'minka\nEdith Farrow\nJohn Doe');
		const one = await desk(model);
		const before = (await one.snapshot(one.id)).findings;
		expect(await askAll(one, one.id)).toMatchObject({ run: null, pieces: 1, asked: 1, problem: null });
		const { findings, item } = await one.snapshot(one.id);
		expect(await byModel(one, one.id)).toEqual(['minka', 'minka']);
		expect(findings.filter(({ rule }) => rule !== 'model')).toEqual(before);
		expect(findings.filter(({ rule }) => rule === 'model').map(({ isSure, kind }) => [isSure, kind])).toEqual(
			[
				[false, 'name'],
				[false, 'name'],
			],
		);
		expect(item.doubtful).toBe(2);
		// It saw only what was left.
		expect(model.asked[0]).toContain('Patient: [name]. Asks for minka');
		expect(model.asked[0]).not.toContain('Farrow');
		expect(one.problems).toEqual([]);
	});

	it('has its findings decided like all others, and is not asked again after that', async () => {
		const model = askableModel(() => 'minka\nThe choir');
		const one = await desk(model);
		await askAll(one, one.id);
		one.decide(one.set, 'minka', 'accepted', { everywhere: true });
		one.decide(one.set, 'the choir', 'refused');
		const found = await one.found(one.id);
		expect(found.filter((line) => line.includes('minka'))).toHaveLength(2);
		expect(found.join()).not.toContain('choir');
		expect(await until(one, one.id, () => true)).toMatchObject({ pieces: 1, asked: 1 });
		await askAll(one, one.id);
		expect(model.asked).toHaveLength(1);
		await one.acceptAll(one.id);
		await one.confirm(one.id);
		expect(one.confirmed.need(one.id).text).not.toContain('minka');
	});

	it('takes back a confirmation only where it names something', async () => {
		const one = await desk(askableModel(() => 'none'));
		await one.acceptAll(one.id);
		await one.confirm(one.id);
		await askAll(one, one.id);
		expect(one.confirmed.confirmedTexts()).toHaveLength(1);
		const other = await desk(askableModel(() => 'minka'));
		await other.acceptAll(other.id);
		await other.confirm(other.id);
		await askAll(other, other.id);
		expect(other.confirmed.confirmedTexts()).toEqual([]);
		expect((await other.item(other.id)).state).toBe('ready');
	});

	it('is asked again only about the pieces that changed', async () => {
		const model = askableModel(callersIn);
		const one = await desk(model, longNote);
		const all = await askAll(one, one.id);
		expect(all.asked).toBe(all.pieces);
		expect(all.pieces).toBeGreaterThanOrEqual(6);
		expect(await byModel(one, one.id)).toHaveLength(8);
		const asked = model.asked.length;
		one.service.editText(one.id, longNote.replace('zyxaq', 'zyxzq and zyxbq'));
		await one.asking.textChanged(one.id);
		await one.service.searches.idle();
		// What still fits is kept, and found where it came to stand besides.
		expect((await byModel(one, one.id)).filter((words) => words === 'zyxbq')).toHaveLength(2);
		const changed = await until(one, one.id, () => true);
		expect(changed.asked).toBeLessThan(changed.pieces);
		await askAll(one, one.id);
		expect(model.asked.length - asked).toBe(changed.pieces - changed.asked);
		expect(model.asked.length - asked).toBeLessThanOrEqual(3);
	});

	it('may be asked about all of it where another one was asked before, whose words stay', async () => {
		let model = askableModel(() => 'minka');
		const one = await desk(() => model);
		await askAll(one, one.id);
		model = { ...askableModel(() => 'The choir'), sha256: 'b'.repeat(64) };
		expect(await until(one, one.id, () => true)).toMatchObject({ pieces: 1, asked: 0 });
		await askAll(one, one.id);
		expect(await byModel(one, one.id)).toEqual(['minka', 'The choir', 'minka']);
		model = { ...askableModel(() => '', notGoodEnough), sha256: 'c'.repeat(64) };
		expect(await until(one, one.id, () => true)).toMatchObject({ pieces: 1, asked: 1 });
	});

	it('keeps what it said when it is stopped in the middle, and goes on from there', async () => {
		const model = askableModel(callersIn);
		const one = await desk(model, longNote);
		const left = new AbortController();
		await one.asking.start(one.id);
		for await (const { run } of one.asking.watch(one.id, left.signal)) {
			if (run === null) break;
			if (run.done >= 2) one.asking.stop(one.id);
		}
		left.abort();
		await one.service.searches.idle();
		const stopped = await until(one, one.id, () => true);
		expect(stopped).toMatchObject({ run: null, problem: null });
		expect(stopped.asked).toBeGreaterThanOrEqual(2);
		expect(stopped.asked).toBeLessThan(stopped.pieces);
		expect((await byModel(one, one.id)).length).toBeGreaterThan(0);
		const { asked } = model;
		const before = asked.length;
		const done = await askAll(one, one.id);
		expect(done.asked).toBe(done.pieces);
		expect(asked.length).toBeLessThanOrEqual(before + stopped.pieces - stopped.asked);
		expect(await byModel(one, one.id)).toHaveLength(8);
	});

	it('has what it said shown after a restart, also where the program ended in the middle', async () => {
		const first = await desk(askableModel(callersIn), longNote);
		await askAll(first, first.id);
		// As the program would have left it, had it ended before the text was looked through again.
		const [key = ''] = first.asked.keys(first.id, null);
		first.asked.put(first.id, key, { model: 'a'.repeat(64), words: ['harbour bell', 'The dressing'] });
		const again = deidentifyDesk(first.database, undefined, () => askableModel(callersIn));
		opened.push(again);
		again.service.begin();
		again.asking.begin();
		await again.service.searches.idle();
		expect(await byModel(again, first.id)).toContain('The dressing');
		expect(again.asked.notShown()).toEqual([]);
	});

	it('goes with its text', async () => {
		const one = await desk(askableModel(() => 'minka'));
		await askAll(one, one.id);
		await one.service.removeSetForGood(one.set);
		expect(one.database.prepare('SELECT count(*) FROM deidentify_asked').pluck().get()).toBe(0);
	});

	it('is listed as work, stands back for people, and is stopped where the work is listed', async () => {
		const model = askableModel(callersIn);
		const one = await desk(model, longNote);
		const answer = one.jobs.start({ kind: 'answer', title: 'Chat', conversationId: null });
		await one.asking.start(one.id);
		expect((await until(one, one.id, ({ run }) => run?.isWaiting === true)).run?.done).toBe(0);
		expect(model.asked).toEqual([]);
		const left = new AbortController();
		for await (const jobs of one.jobs.watch(left.signal)) {
			const job = jobs.find(({ kind }) => kind === 'asking');
			if (job === undefined) break;
			expect(job.title).toBe('Note');
			one.jobs.stop(job.id);
		}
		left.abort();
		answer.end();
		expect(await until(one, one.id, ({ run }) => run === null)).toMatchObject({ asked: 0, problem: null });
		expect(model.asked).toEqual([]);
	});
});

describe('an engine that asks', () => {
	it('is the real host over a process that is none', async () => {
		const asked: string[] = [];
		const model = engineModel({
			answer: ({ turns, lane }) => {
				expect(lane).toBe('background');
				asked.push(turns.at(-1)?.text ?? '');
				return callersIn(dataOf(turns.at(-1)?.text ?? ''));
			},
		});
		const one = await desk(model, longNote);
		const state = await askAll(one, one.id);
		expect(state).toMatchObject({ problem: null, asked: state.pieces });
		// Its words come in one line, so that only pieces with one name count.
		expect((await byModel(one, one.id)).length).toBeGreaterThanOrEqual(4);
	});

	it('is asked once more about a piece in which its process died', async () => {
		let processes = 0;
		const model = engineModel(() => {
			processes += 1;
			return { answer: () => 'minka', ...(processes === 1 ? { crashWhile: 'reading' as const } : {}) };
		});
		const one = await desk(model);
		expect(await askAll(one, one.id)).toMatchObject({ asked: 1, problem: null });
		expect(processes).toBe(2);
		expect(await byModel(one, one.id)).toEqual(['minka', 'minka']);
	});

	it('has what was answered kept where it dies again and again, and that is said', async () => {
		let dies = false;
		let mayDie = true;
		const model = engineModel(() => ({
			answer: ({ turns }) => callersIn(dataOf(turns.at(-1)?.text ?? '')),
			...(dies ? { crashWhile: 'reading' as const } : {}),
		}));
		const one = await desk(
			{
				...model,
				model: {
					...model.model,
					generate: async function* (request, signal) {
						if (one.asked.keys(one.id, null).length === 3 && mayDie) {
							mayDie = false;
							dies = true;
							await hosts[0]?.unload();
						}
						yield* model.model.generate(request, signal);
					},
				},
			},
			longNote,
		);
		const state = await askAll(one, one.id);
		expect(state.problem?.code).toBe('engine-crashed');
		expect(state.asked).toBe(3);
		expect(await byModel(one, one.id)).not.toEqual([]);
		expect((await one.item(one.id)).state).toBe('ready');
		expect(one.problems).toMatchObject([{ name: 'asking-failed', facts: { code: 'engine-crashed' } }]);
		dies = false;
		// The host waits for a person's word after several crashes.
		await hosts[0]?.load(new AbortController().signal);
		const done = await askAll(one, one.id);
		expect(done).toMatchObject({ asked: done.pieces, problem: null });
	});
});

describe('whether a model may be asked', () => {
	const inProbes = (shown: string): string =>
		askProbes.find(({ text }) => text.startsWith(shown.slice(0, 20)))?.wanted.join('\n') ?? 'none';

	it('is measured when a text is first looked at, once, and then said', async () => {
		const model = askableModel(inProbes, null);
		const one = await desk(model);
		const first = await until(one, one.id, () => true);
		expect(first.ready).toEqual({ kind: 'measuring' });
		await expect(one.asking.start(one.id)).rejects.toMatchObject({ code: 'model-not-asked' });
		const ready = await until(one, one.id, (state) => state.ready.kind === 'good-enough');
		expect(ready.ready).toMatchObject({ measured: { isGood: true, texts: 18, wrong: 0 } });
		const asked = model.asked.length;
		await until(one, one.id, () => true);
		expect(model.asked).toHaveLength(asked);
	});

	it('is no for one that finds nothing, which is never asked', async () => {
		const model = askableModel(() => 'none', null);
		const one = await desk(model);
		const state = await until(one, one.id, ({ ready }) => ready.kind === 'not-good-enough');
		expect(state.ready).toMatchObject({ measured: { isGood: false, found: 0 } });
		await expect(one.asking.start(one.id)).rejects.toMatchObject({ code: 'model-not-asked' });
	});

	it('is no without a model, and with one of another language', async () => {
		const none = await desk(() => null);
		expect((await until(none, none.id, () => true)).ready).toEqual({ kind: 'no-model' });
		const model = { ...askableModel(() => 'minka', null), languages: ['en'] };
		const german = await desk(
			model,
			'Die Patientin fragt nach der Schwester und ist nicht mit dem Essen zufrieden.',
		);
		expect((await until(german, german.id, () => true)).ready).toEqual({ kind: 'other-language' });
		expect(model.asked).toEqual([]);
	});

	it('is known anew when another model is chosen', async () => {
		let model = askableModel(() => 'minka', notGoodEnough);
		const one = await desk(() => model);
		const left = new AbortController();
		const seen: string[] = [];
		for await (const { ready } of one.asking.watch(one.id, left.signal)) {
			seen.push(ready.kind);
			if (ready.kind === 'good-enough') break;
			model = { ...askableModel(() => 'minka', goodEnough), name: 'Another' };
			one.modelsChanged();
		}
		left.abort();
		expect(seen).toEqual(['not-good-enough', 'good-enough']);
	});

	it('is not measured on where somebody stops that, until a text is looked at again', async () => {
		const model = askableModel(inProbes, null);
		const one = await desk(model);
		const answer = one.jobs.start({ kind: 'answer', title: 'Chat', conversationId: null });
		expect((await until(one, one.id, () => true)).ready).toEqual({ kind: 'measuring' });
		const left = new AbortController();
		for await (const jobs of one.jobs.watch(left.signal)) {
			const job = jobs.find(({ kind }) => kind === 'measuring');
			if (job === undefined) break;
			expect(job).toMatchObject({ title: 'Model of the house', fraction: 0 });
			one.jobs.stop(job.id);
		}
		left.abort();
		// Its state is told before the next watch tries again.
		expect(model.measured).toBeNull();
		expect(model.asked).toEqual([]);
		answer.end();
		await until(one, one.id, ({ ready }) => ready.kind === 'good-enough');
		expect(one.problems).toEqual([]);
	});

	it('cannot be measured where the engine fails, which is said and tried again later', async () => {
		const failing = askableModel(() => {
			throw new Error('no engine');
		}, null);
		const one = await desk(failing);
		const state = await until(one, one.id, ({ ready }) => ready.kind === 'not-measured');
		expect(state.ready).toMatchObject({ problem: { code: 'internal' } });
		expect(one.problems).toMatchObject([{ name: 'asking-not-measured' }]);
		expect((await until(one, one.id, () => true)).ready).toEqual({ kind: 'measuring' });
	});
});
