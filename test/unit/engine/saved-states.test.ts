import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
	forgetState,
	SavedStates,
	tidyStates,
	type StateOrigin,
} from '../../../src-main/engine/saved-states.ts';

const origin: StateOrigin = { model: 'a', contextTokens: 4096, library: '3.1', promptFormat: 'chat' };
const all = { moreThan: 0, limit: 4096 };

function folderOf(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
const save = (states: SavedStates, key: string, readFrom = 0): Promise<void> =>
	states.save(key, { tokens: 500, readFrom }, (file) => {
		writeFileSync(file, Buffer.alloc(100, key));
		return Promise.resolve(100);
	});

describe('saved states', () => {
	it.each([
		['another model', { model: 'b' }],
		['another size of the context', { contextTokens: 8192 }],
		['another version of the library', { library: '3.2' }],
		['another format of prompts', { promptFormat: 'other' }],
	])('are nothing to %s', async (_, other) => {
		const folder = folderOf();
		const states = new SavedStates(folder, origin);
		await save(states, 'one');
		expect(await states.find('one', all)).toBe(path.join(folder, 'one.state'));
		expect(await new SavedStates(folder, { ...origin, ...other }).find('one', all)).toBeUndefined();
	});

	it('are nothing where they save no reading or do not fit', async () => {
		const states = new SavedStates(folderOf(), origin);
		await save(states, 'one');
		expect(await states.find('one', { moreThan: 500, limit: 4096 })).toBeUndefined();
		expect(await states.find('one', { moreThan: 0, limit: 499 })).toBeUndefined();
	});

	it('go by least use where they take too much room', async () => {
		const folder = folderOf();
		const states = new SavedStates(folder, origin, 250);
		const usedAt = (key: string, seconds: number): void =>
			utimesSync(path.join(folder, `${key}.state`), seconds, seconds);
		await save(states, 'one');
		await save(states, 'two');
		usedAt('one', 1000);
		usedAt('two', 2000);
		// Finding it is using it.
		expect(await states.find('one', all)).toBeDefined();
		await save(states, 'three');
		expect(readdirSync(folder).sort()).toEqual(['one.json', 'one.state', 'three.json', 'three.state']);
	});

	it('are gone with their conversation, and a failed one leaves nothing', async () => {
		const folder = folderOf();
		const states = new SavedStates(folder, origin);
		await save(states, 'one');
		await states.save('two', { tokens: 500, readFrom: 0 }, (file) => {
			writeFileSync(file, 'half');
			return Promise.reject(new Error('disk full'));
		});
		await forgetState(folder, 'one');
		expect(readdirSync(folder)).toEqual(['one.forgotten']);
		await expect(forgetState(folder, '../one')).rejects.toThrow('letters');
	});

	it('are gone also where no word of it can be left', async () => {
		const folder = folderOf();
		await save(new SavedStates(folder, origin), 'one');
		mkdirSync(path.join(folder, 'one.forgotten'));
		await forgetState(folder, 'one');
		expect(readdirSync(folder)).toEqual(['one.forgotten']);
	});

	it('are not saved once more of what was read before they were forgotten', async () => {
		const folder = folderOf();
		const states = new SavedStates(folder, origin);
		const before = Date.now() - 5;
		await states.save('one', { tokens: 500, readFrom: before }, async (file) => {
			writeFileSync(file, 'state');
			await forgetState(folder, 'one');
			return 5;
		});
		await save(states, 'one', before);
		expect(await states.find('one', all)).toBeUndefined();
		expect(readdirSync(folder)).toEqual(['one.forgotten']);
		await save(states, 'one', Date.now() + 5);
		expect(await states.find('one', all)).toBeDefined();
	});

	it('of conversations that are gone are removed at the start', async () => {
		const folder = folderOf();
		const states = new SavedStates(folder, origin);
		await save(states, 'one');
		await save(states, 'two');
		await forgetState(folder, 'three');
		await tidyStates(folder, { holds: (key) => key === 'two' });
		expect(readdirSync(folder).sort()).toEqual(['two.json', 'two.state']);
		await tidyStates(`${folder}/not-there`, { holds: () => false });
	});
});
