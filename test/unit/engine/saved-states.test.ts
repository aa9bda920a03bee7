import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deleteState, SavedStates, type StateOrigin } from '../../../src-main/engine/saved-states.ts';

const origin: StateOrigin = { model: 'a', contextTokens: 4096, library: '3.1', promptFormat: 'chat' };
const all = { moreThan: 0, limit: 4096 };

function folderOf(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
const save = (states: SavedStates, key: string, bytes = 100): Promise<void> =>
	states.save(key, 500, (file) => {
		writeFileSync(file, Buffer.alloc(bytes, key));
		return Promise.resolve(bytes);
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
		await states.save('two', 500, (file) => {
			writeFileSync(file, 'half');
			return Promise.reject(new Error('disk full'));
		});
		await deleteState(folder, 'one');
		expect(readdirSync(folder)).toEqual([]);
		await expect(deleteState(folder, '../one')).rejects.toThrow('letters');
	});
});
