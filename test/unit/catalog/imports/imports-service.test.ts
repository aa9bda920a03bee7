import {
	appendFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModelId } from '../../../../src-main/contract/entities.ts';
import type { Candidate, ImportWay } from '../../../../src-main/contract/models.ts';
import { KnownError } from '../../../../src-main/contract/errors.ts';
import { numberValue, smallModel, textValue } from '../../../support/gguf-bytes.ts';
import { entryOf, sha256Of } from '../../../support/model-files/entry-of.ts';
import { importDesk, type ImportDesk } from '../../../support/model-files/import-desk.ts';
import { languageModel, modelSaying, splitPart } from '../../../support/model-files/make.ts';

const never = new AbortController().signal;
const bytes = smallModel();
const sha256 = sha256Of(bytes);
const ways: ImportWay[] = ['copy', 'move', 'in-place'];
const ownName = `${sha256.slice(0, 32)}-mine.gguf`;

function bring(desk: ImportDesk, name = 'mine.gguf', content: Buffer = bytes): string {
	const file = path.join(desk.outside, name);
	writeFileSync(file, content);
	return file;
}

async function look(desk: ImportDesk, file: string): Promise<Candidate> {
	const [candidate] = await desk.service.look([file], never);
	if (candidate === undefined) throw new Error('nothing was found');
	return candidate;
}

const take = async (desk: ImportDesk, file: string, way: ImportWay, signal = never) =>
	desk.service.take((await look(desk, file)).id, way, true, signal);

describe('looking at files', () => {
	it('describes a model and changes nothing', async () => {
		const desk = importDesk();
		desk.entry = entryOf([bytes]);
		const file = bring(desk);
		expect(await look(desk, file)).toMatchObject({
			name: 'mine',
			bytes: bytes.length,
			parts: 1,
			foundIn: null,
			header: { architecture: 'llama', name: 'Small', parameters: 144, quantisation: 'Q4_K_M' },
			problem: null,
			looksLike: 'small-q4',
			installed: false,
		});
		expect([desk.left(), desk.hashed, existsSync(file)]).toEqual([[], [], true]);
	});

	it('says what is wrong with a file, and refuses to take it for the same reason', async () => {
		const desk = importDesk();
		const candidate = await look(
			desk,
			bring(desk, 'mine.gguf', languageModel('bert', numberValue('bert.pooling_type', 4))),
		);
		expect(candidate).toMatchObject({ header: null, problem: { code: 'model-file-reranking' } });
		await expect(desk.service.take(candidate.id, 'copy', true, never)).rejects.toMatchObject({
			code: 'model-file-reranking',
		});
	});

	it('finds the models of other programs, without what only helps them, and moves none away', async () => {
		const place = { foundIn: 'LM Studio', folder: '', layout: 'files' as const };
		const desk = importDesk([place]);
		Object.assign(place, { folder: desk.outside });
		const file = bring(desk);
		bring(desk, 'mmproj.gguf', modelSaying(textValue('general.architecture', 'clip')));
		const found = await desk.service.search(never);
		expect(found).toMatchObject([{ name: 'mine', foundIn: 'LM Studio' }]);
		const id = found[0]?.id as Candidate['id'];
		await expect(desk.service.take(id, 'move', true, never)).rejects.toMatchObject({ code: 'bad-request' });
		expect(await desk.service.take(id, 'in-place', true, never)).toMatchObject({ kind: 'done' });
		expect(existsSync(file)).toBe(true);
	});

	it('knows no id that it has not given', async () => {
		const { service } = importDesk();
		await expect(service.take('other' as Candidate['id'], 'copy', true, never)).rejects.toMatchObject({
			code: 'not-found',
		});
	});
});

describe('taking a file', () => {
	it.each(ways)('of unknown origin asks first, and reads it once: %s', async (way) => {
		const desk = importDesk();
		const { id } = await look(desk, bring(desk));
		expect(await desk.service.take(id, way, false, never)).toEqual({ kind: 'unknown-origin' });
		expect([desk.installed.size, desk.left()]).toEqual([0, []]);
		const answer = await desk.service.take(id, way, true, never);
		expect(answer).toEqual({ kind: 'done', id: `file-${sha256.slice(0, 16)}` });
		expect(desk.hashed).toHaveLength(1);
		expect(desk.installed.get(`file-${sha256.slice(0, 16)}`)).toMatchObject({
			memoryBytes: 1234,
			packaged: null,
			model: {
				place: way === 'in-place' ? 'elsewhere' : 'own',
				problem: null,
				facts: { name: 'Small', architecture: 'llama', parameters: 144, contextTokens: 8192 },
				files: [{ sha256, bytes: bytes.length }],
			},
		});
	});

	it('copies it and leaves the other where it is', async () => {
		const desk = importDesk();
		const file = bring(desk);
		await take(desk, file, 'copy');
		expect(desk.left()).toEqual([ownName]);
		expect(readFileSync(path.join(desk.folder, ownName))).toEqual(bytes);
		expect(readFileSync(file)).toEqual(bytes);
		expect([...desk.installed.values()][0]?.model.files[0].path).toBe(path.join(desk.folder, ownName));
	});

	it('moves it on the same disk without copying', async () => {
		const desk = importDesk();
		desk.freeBytes = 0;
		const file = bring(desk);
		const { ino } = statSync(file);
		await take(desk, file, 'move');
		expect([desk.left(), existsSync(file)]).toEqual([[ownName], false]);
		expect(statSync(path.join(desk.folder, ownName)).ino).toBe(ino);
	});

	it.skipIf(process.platform === 'win32')('moves it by a copy where it cannot be renamed', async () => {
		const desk = importDesk();
		const file = bring(desk, 'elsewhere.gguf');
		const link = path.join(desk.outside, 'mine.gguf');
		symlinkSync(file, link);
		await take(desk, link, 'move');
		expect([desk.left(), existsSync(link), existsSync(file)]).toEqual([[ownName], false, true]);
	});

	it('uses it in place and touches nothing', async () => {
		const desk = importDesk();
		const file = bring(desk);
		await take(desk, file, 'in-place');
		expect(desk.left()).toEqual([]);
		expect([...desk.installed.values()][0]?.model.files[0].path).toBe(file);
	});

	it('takes all parts of a split model, under names by which the first leads to the others', async () => {
		const desk = importDesk();
		const parts = [splitPart(0, 2), splitPart(1, 2)];
		desk.entry = entryOf(parts, 'split');
		const [first = ''] = parts.map((part, at) => bring(desk, `big-0000${at + 1}-of-00002.gguf`, part));
		expect(await take(desk, first, 'copy')).toEqual({ kind: 'done', id: 'split' });
		const [mark] = desk.left()[0]?.split('-') ?? [];
		expect(desk.left()).toEqual([1, 2].map((part) => `${mark}-big-0000${part}-of-00002.gguf`));
		expect(desk.installed.get('split')?.model.files.map((file) => file.sha256)).toEqual(parts.map(sha256Of));
	});

	it.each([
		['another second part', [splitPart(0, 2), Buffer.from('other')]],
		['only the first part', [splitPart(0, 2)]],
	])('takes parts for unknown of which the list has %s', async (_, listed) => {
		const desk = importDesk();
		desk.entry = entryOf(listed, 'split');
		bring(desk, 'big-00001-of-00002.gguf', splitPart(0, 2));
		const { id } = await look(desk, bring(desk, 'big-00002-of-00002.gguf', splitPart(1, 2)));
		expect(await desk.service.take(id, 'copy', false, never)).toEqual({ kind: 'unknown-origin' });
	});

	it('knows a file of the list by its hash, and asks for its licence before anything happens', async () => {
		const desk = importDesk();
		desk.entry = entryOf([bytes]);
		desk.licence = 'gemma';
		const { id } = await look(desk, bring(desk));
		expect(await desk.service.take(id, 'move', false, never)).toEqual({
			kind: 'licence',
			id: 'small-q4',
			licence: 'gemma',
		});
		expect([desk.left(), desk.installed.size]).toEqual([[], 0]);
		desk.licence = undefined;
		expect(await desk.service.take(id, 'move', false, never)).toEqual({ kind: 'done', id: 'small-q4' });
		expect(desk.hashed).toHaveLength(1);
	});

	it('refuses what the rules forbid, whatever the person says', async () => {
		const desk = importDesk();
		desk.refusal = { code: 'model-recalled', details: { en: 'It leaks.' } };
		await expect(take(desk, bring(desk), 'copy')).rejects.toMatchObject({
			code: 'model-recalled',
			details: { en: 'It leaks.' },
		});
		expect([desk.left(), desk.installed.size]).toEqual([[], 0]);
	});

	it('refuses a model of the list that only puts results in order', async () => {
		const desk = importDesk();
		desk.entry = { ...entryOf([bytes]), kind: 'reranking' };
		await expect(take(desk, bring(desk), 'copy')).rejects.toMatchObject({ code: 'model-file-reranking' });
	});

	it('says that it is here already, and leaves the second one alone', async () => {
		const desk = importDesk();
		const file = bring(desk);
		const first = await take(desk, file, 'copy');
		expect(await take(desk, file, 'move')).toEqual(first);
		expect([desk.left(), existsSync(file)]).toEqual([[ownName], true]);
		expect(await look(desk, path.join(desk.folder, ownName))).toMatchObject({ installed: true });
	});

	it('needs room for the copy and 2 GB more', async () => {
		const desk = importDesk();
		desk.freeBytes = 2e9 + bytes.length - 1;
		await expect(take(desk, bring(desk), 'copy')).rejects.toMatchObject({
			code: 'disk-too-small',
			details: { neededBytes: 2e9 + bytes.length, freeBytes: 2e9 + bytes.length - 1 },
		});
		expect(desk.left()).toEqual([]);
	});

	it('says that nothing can be written where our folder should be', async () => {
		const desk = importDesk();
		writeFileSync(desk.folder, 'a file');
		await expect(take(desk, bring(desk), 'copy')).rejects.toMatchObject({ code: 'folder-not-writable' });
	});

	it('reads a file again that was changed after it was hashed', async () => {
		const desk = importDesk();
		const file = bring(desk);
		const { id } = await look(desk, file);
		await desk.service.take(id, 'copy', false, never);
		appendFileSync(file, 'more');
		await desk.service.take(id, 'copy', true, never);
		expect(desk.hashed).toHaveLength(2);
		expect([...desk.installed.keys()]).toEqual([`file-${sha256Of(readFileSync(file)).slice(0, 16)}`]);
	});

	it('takes no file that was changed while it was read', async () => {
		const desk = importDesk();
		desk.onHashed = (file) => appendFileSync(file, 'more');
		await expect(take(desk, bring(desk), 'copy')).rejects.toMatchObject({ code: 'model-changed' });
		expect([desk.left(), desk.installed.size]).toEqual([[], 0]);
	});

	it('takes a file as long as it is when it is taken', async () => {
		const desk = importDesk();
		const file = bring(desk);
		const { id } = await look(desk, file);
		appendFileSync(file, Buffer.alloc(32));
		await desk.service.take(id, 'move', true, never);
		const [installed] = desk.installed.values();
		expect([installed?.model.files[0].bytes, existsSync(file)]).toEqual([bytes.length + 32, false]);
	});

	it('judges a file again before it is taken', async () => {
		const desk = importDesk();
		const file = bring(desk);
		const { id } = await look(desk, file);
		truncateSync(file, bytes.length - 10);
		await expect(desk.service.take(id, 'copy', true, never)).rejects.toMatchObject({
			code: 'model-file-truncated',
		});
		rmSync(file);
		await expect(desk.service.take(id, 'copy', true, never)).rejects.toMatchObject({
			code: 'model-file-gone',
		});
	});

	it('takes nothing in place that was changed while it was tried', async () => {
		const desk = importDesk();
		const file = bring(desk);
		desk.tryOut = () => {
			appendFileSync(file, 'more');
			return Promise.resolve({ memoryBytes: 1 });
		};
		await expect(take(desk, file, 'in-place')).rejects.toMatchObject({ code: 'model-changed' });
		expect(desk.installed.size).toBe(0);
	});

	it.each(ways)('sets it aside when it fails its trial, and tries again only when asked: %s', async (way) => {
		const desk = importDesk();
		const file = bring(desk);
		desk.tryOut = () => Promise.reject(new KnownError('model-crashed-in-trial', { how: 'died' }));
		await expect(take(desk, file, way)).rejects.toMatchObject({ code: 'model-crashed-in-trial' });
		const [aside] = [...desk.installed.values()];
		expect(aside?.model.problem).toBe('model-crashed-in-trial');
		expect(existsSync(aside?.model.files[0].path ?? '')).toBe(true);
		expect([desk.left(), existsSync(file)]).toEqual([way === 'in-place' ? [] : [ownName], true]);
		desk.tryOut = () => Promise.resolve({ memoryBytes: 1 });
		await take(desk, file, way);
		expect([...desk.installed.values()][0]?.model.problem).toBeNull();
		expect(desk.left()).toEqual(way === 'in-place' ? [] : [ownName]);
	});

	it('leaves nothing behind where too little memory is free to try it', async () => {
		const desk = importDesk();
		const file = bring(desk);
		desk.tryOut = () =>
			Promise.reject(new KnownError('model-does-not-fit', { neededBytes: 2, freeBytes: 1 }));
		await expect(take(desk, file, 'move')).rejects.toMatchObject({
			code: 'model-does-not-fit',
			details: { neededBytes: 2 },
		});
		expect([desk.installed.size, desk.left(), existsSync(file)]).toEqual([0, [], true]);
	});

	it('offers one that is used in place again after it was set aside', async () => {
		const desk = importDesk();
		const file = bring(desk);
		desk.tryOut = () => Promise.reject(new KnownError('model-hung-in-trial'));
		await expect(take(desk, file, 'in-place')).rejects.toMatchObject({ code: 'model-hung-in-trial' });
		expect((await look(desk, file)).installed).toBe(false);
		desk.tryOut = () => Promise.resolve({ memoryBytes: 1 });
		await take(desk, file, 'in-place');
		expect((await look(desk, file)).installed).toBe(true);
	});

	it('is a job that shows how far it is, and is gone afterwards', async () => {
		const desk = importDesk();
		const file = bring(desk);
		appendFileSync(file, Buffer.alloc(40e6));
		const seen: (number | null)[] = [];
		const titles = new Set<string>();
		const end = new AbortController();
		const watching = (async () => {
			for await (const jobs of desk.jobs.watch(end.signal))
				for (const { kind, title, fraction } of jobs) {
					titles.add(`${kind} ${title}`);
					seen.push(fraction);
				}
		})();
		await take(desk, file, 'copy');
		end.abort();
		await watching;
		const fractions = seen.filter((fraction) => fraction !== null);
		expect([...titles]).toEqual(['import mine']);
		expect(fractions.length).toBeGreaterThan(10);
		expect(fractions).toEqual([...fractions].sort((one, other) => one - other));
		expect(fractions.some((fraction) => fraction < 0.5)).toBe(true);
		expect(fractions.at(-1)).toBe(1);
		// Nobody can say how long the trial takes.
		expect(seen.at(-1)).toBeNull();
	});

	it('takes one after the other, the same one once', async () => {
		const desk = importDesk();
		let trials = 0;
		desk.tryOut = () => Promise.resolve({ memoryBytes: (trials += 1) });
		const end = new AbortController();
		let most = 0;
		const watching = (async () => {
			for await (const jobs of desk.jobs.watch(end.signal)) most = Math.max(most, jobs.length);
		})();
		const { id } = await look(desk, bring(desk));
		const other = await look(desk, bring(desk, 'other.gguf', languageModel('other')));
		const answers = await Promise.all(
			[id, id, other.id].map((one) => desk.service.take(one, 'copy', true, never)),
		);
		expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
		end.abort();
		await watching;
		expect([most, trials, desk.installed.size]).toEqual([1, 2, 2]);
	});
});

describe('stopping an import', () => {
	const expectUntouched = (desk: ImportDesk, file: string): void => {
		expect([desk.left(), desk.installed.size]).toEqual([[], 0]);
		expect(readFileSync(file)).toEqual(bytes);
	};

	it.each(ways)('in the middle of the trial leaves everything as it was: %s', async (way) => {
		const desk = importDesk();
		const file = bring(desk);
		const abort = new AbortController();
		desk.tryOut = (_file, _size, signal) => {
			abort.abort();
			return Promise.reject(signal.aborted ? new KnownError('cancelled') : new Error('not stopped'));
		};
		await expect(take(desk, file, way, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
		expectUntouched(desk, file);
	});

	it.each(ways)('by its job, right after the trial, leaves everything as it was: %s', async (way) => {
		const desk = importDesk();
		const file = bring(desk);
		desk.tryOut = () => {
			desk.jobs.stopAll();
			return Promise.resolve({ memoryBytes: 1 });
		};
		await expect(take(desk, file, way)).rejects.toMatchObject({ code: 'cancelled' });
		expectUntouched(desk, file);
	});

	it('before it began, or while it waits for another one, does nothing', async () => {
		const desk = importDesk();
		const file = bring(desk);
		const abort = new AbortController();
		abort.abort();
		await expect(take(desk, file, 'copy', abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
		expectUntouched(desk, file);
		expect(desk.hashed).toEqual([]);
	});

	it('ends with the program', async () => {
		const desk = importDesk();
		const file = bring(desk);
		desk.tryOut = (_file, _size, signal) =>
			new Promise((_, reject) => signal.addEventListener('abort', () => reject(new KnownError('cancelled'))));
		const taken = take(desk, file, 'move');
		taken.catch(() => undefined);
		await expect.poll(() => desk.left()).toContainEqual(expect.stringMatching(/-mine\.gguf$/u));
		await desk.service.dispose();
		await expect(taken).rejects.toMatchObject({ code: 'cancelled' });
		expectUntouched(desk, file);
		await expect(take(desk, file, 'copy')).rejects.toMatchObject({ code: 'cancelled' });
	});

	it('leaves no half of a split model', async () => {
		const desk = importDesk();
		const abort = new AbortController();
		for (const part of [0, 1]) bring(desk, `big-0000${part + 1}-of-00002.gguf`, splitPart(part, 2));
		const [candidate] = await desk.service.look([desk.outside], never);
		desk.freeBytes = 1e12;
		const stopAtSecond = setInterval(() => {
			if (desk.left().some((name) => name.endsWith('00001-of-00002.gguf'))) abort.abort();
		}, 0);
		const taken = desk.service.take(candidate?.id as Candidate['id'], 'copy', true, abort.signal);
		await taken.catch(() => undefined);
		clearInterval(stopAtSecond);
		expect([0, 2]).toContain(desk.left().length);
		expect(desk.installed.size).toBe(desk.left().length / 2);
	});
});

describe('tidying up after the program ended in the middle', () => {
	it('removes what nobody installed and keeps what somebody did', async () => {
		const desk = importDesk();
		const file = bring(desk);
		await take(desk, file, 'copy');
		const staging = path.join(desk.folder, '.import-1');
		mkdirSync(staging);
		writeFileSync(path.join(staging, 'half.gguf.part'), 'x');
		writeFileSync(path.join(desk.folder, 'orphan.gguf'), 'x');
		const journal = { names: [ownName, 'orphan.gguf', '../outside/mine.gguf'], sources: [file] };
		writeFileSync(path.join(staging, 'import.json'), JSON.stringify(journal));
		await desk.service.tidy();
		expect(desk.left()).toEqual([ownName]);
		expect(existsSync(file)).toBe(true);
	});

	it('keeps a file whose source is gone, and removes an unreadable journal', async () => {
		const desk = importDesk();
		mkdirSync(path.join(desk.folder, '.import-1'), { recursive: true });
		mkdirSync(path.join(desk.folder, '.import-2'));
		writeFileSync(path.join(desk.folder, 'only.gguf'), 'x');
		const journal = { names: ['only.gguf'], sources: [path.join(desk.outside, 'gone.gguf')] };
		writeFileSync(path.join(desk.folder, '.import-1', 'import.json'), JSON.stringify(journal));
		writeFileSync(path.join(desk.folder, '.import-2', 'import.json'), '{"names": "only.gguf"');
		await desk.service.tidy();
		expect(desk.left()).toEqual(['only.gguf']);
	});
});

describe('trying again what was set aside', () => {
	const id = `file-${sha256.slice(0, 16)}` as ModelId;
	async function setAside() {
		const desk = importDesk();
		desk.tryOut = () => Promise.reject(new KnownError('model-crashed-in-trial', { how: 'died' }));
		await expect(take(desk, bring(desk), 'copy')).rejects.toMatchObject({ code: 'model-crashed-in-trial' });
		return desk;
	}
	const problemOf = (desk: ImportDesk) => desk.installed.get(id)?.model.problem;

	it('makes it usable when it works now', async () => {
		const desk = await setAside();
		const tried: string[] = [];
		desk.tryOut = (file) => {
			tried.push(file.path);
			return Promise.resolve({ memoryBytes: 77 });
		};
		await desk.service.tryAgain(id, never);
		expect(desk.installed.get(id)).toMatchObject({ model: { problem: null, place: 'own' }, memoryBytes: 77 });
		expect(tried).toEqual([path.join(desk.folder, ownName)]);
		await expect(desk.service.tryAgain(id, never)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('says how it failed this time', async () => {
		const desk = await setAside();
		desk.tryOut = () => Promise.reject(new KnownError('model-hung-in-trial'));
		await expect(desk.service.tryAgain(id, never)).rejects.toMatchObject({ code: 'model-hung-in-trial' });
		expect(problemOf(desk)).toBe('model-hung-in-trial');
	});

	it('changes nothing where too little memory is free, or somebody stops it', async () => {
		const desk = await setAside();
		desk.tryOut = () => Promise.reject(new KnownError('model-does-not-fit'));
		await expect(desk.service.tryAgain(id, never)).rejects.toMatchObject({ code: 'model-does-not-fit' });
		const stop = new AbortController();
		desk.tryOut = () => {
			stop.abort();
			return Promise.reject(new KnownError('model-hung-in-trial'));
		};
		await expect(desk.service.tryAgain(id, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
		expect(problemOf(desk)).toBe('model-crashed-in-trial');
	});

	it('does not try a file that is another one by now, nor one that was forbidden', async () => {
		const desk = await setAside();
		desk.tryOut = () => Promise.reject(new Error('it was tried'));
		desk.refusal = { code: 'model-recalled' };
		await expect(desk.service.tryAgain(id, never)).rejects.toMatchObject({ code: 'model-recalled' });
		desk.refusal = null;
		appendFileSync(path.join(desk.folder, ownName), Buffer.alloc(32));
		await expect(desk.service.tryAgain(id, never)).rejects.toMatchObject({ code: 'model-changed' });
		expect(problemOf(desk)).toBe('model-crashed-in-trial');
	});

	it.each(['works', 'fails again'])('leaves removed what is removed meanwhile, when it %s', async (how) => {
		const desk = await setAside();
		desk.tryOut = () => {
			desk.installed.delete(id);
			return how === 'works'
				? Promise.resolve({ memoryBytes: 1 })
				: Promise.reject(new KnownError('model-hung-in-trial'));
		};
		await expect(desk.service.tryAgain(id, never)).rejects.toMatchObject({
			code: how === 'works' ? 'not-found' : 'model-hung-in-trial',
		});
		expect(desk.installed.size).toBe(0);
	});

	it('begins with what is so when its turn comes', async () => {
		const desk = await setAside();
		const release = await desk.service.hold();
		const trial = desk.service.tryAgain(id, never);
		desk.installed.delete(id);
		release();
		await expect(trial).rejects.toMatchObject({ code: 'not-found' });
	});
});
