import { describe, expect, it, vi } from 'vitest';
import { KnownError, type ErrorCode } from '../../../../src-main/contract/errors.ts';
import type { ConversationId, DocumentId } from '../../../../src-main/contract/entities.ts';
import type { WaitingFileId } from '../../../../src-main/contract/many.ts';
import { openInMemory } from '../../../../src-main/db/open.ts';
import { Stores } from '../../../../src-main/db/store.ts';
import { ReadingQueue } from '../../../../src-main/documents/many/reading-queue.ts';
import type { OpenRequest } from '../../../../src-main/documents/document-opener.ts';

/** A queue over a real database; each file is read until the test says how it ends. */
function prepare() {
	const stores = new Stores(openInMemory(), openInMemory);
	const { id } = stores.disk.conversations.create('', 1);
	const open = new Map<string, { request: OpenRequest; end: (code?: ErrorCode) => void }>();
	let now = 0;
	const queue = new ReadingQueue({
		stores,
		now: () => now,
		onChanged: () => undefined,
		open: (request, signal) =>
			new Promise((resolve, reject) => {
				open.set(request.path, {
					request,
					end: (code) => {
						open.delete(request.path);
						if (code === undefined) resolve({ documentId: 'd' as DocumentId, conversationId: id });
						else reject(new KnownError(code));
					},
				});
				signal.addEventListener('abort', () => setTimeout(() => open.get(request.path)?.end('cancelled')));
			}),
	});
	const states = (): string[] => queue.files(id).map(({ name, state }) => `${name} ${state}`);
	const end = async (path: string, code?: ErrorCode): Promise<void> => {
		open.get(path)?.end(code);
		await new Promise((resolve) => setTimeout(resolve));
	};
	const idOf = (name: string): WaitingFileId =>
		queue.files(id).find((file) => file.name === name)?.id ?? ('' as WaitingFileId);
	return { stores, queue, id, open, states, end, idOf, pass: (ms: number) => (now += ms) };
}

describe('The queue of files to be read', () => {
	it('reads two at a time, and holds up none for one that fails', async () => {
		const { queue, id, open, states, end } = prepare();
		queue.add(id, ['/a', '/b', '/c', '/d']);
		expect(states()).toEqual(['a reading', 'b reading', 'c waiting', 'd waiting']);
		await end('/a', 'document-damaged');
		expect([...open.keys()]).toEqual(['/b', '/c']);
		await end('/c');
		await end('/b');
		await end('/d');
		expect(states()).toEqual(['a failed']);
		expect(queue.progress(id)).toBeNull();
	});

	it('counts what is read, and not what was taken off the list', async () => {
		const { queue, id, end, idOf, pass } = prepare();
		queue.add(id, ['/a', '/b', '/c', '/d', '/e', '/f']);
		queue.dismiss(idOf('f'));
		expect(queue.progress(id)).toEqual({ done: 0, total: 5, secondsLeft: null });
		queue.dismiss(idOf('a'));
		await end('/a', 'cancelled');
		await end('/b');
		pass(6000);
		await end('/c');
		expect(queue.progress(id)).toEqual({ done: 3, total: 5, secondsLeft: 4 });
		await end('/d');
		queue.dismiss(idOf('e'));
		await end('/e', 'cancelled');
		expect(queue.progress(id)).toBeNull();
		expect(queue.files(id)).toEqual([]);
	});

	it('ends the count with the last one that is dismissed, and touches no other conversation', () => {
		const { stores, queue, id, idOf } = prepare();
		const other = stores.disk.conversations.create('', 2).id;
		queue.add(other, ['/x', '/y']);
		queue.add(id, ['/a']);
		queue.dismiss(idOf('a'));
		expect(queue.progress(id)).toBeNull();
		expect(queue.progress(other)).toMatchObject({ done: 0, total: 2 });
	});

	it('stops all, and goes on with all, even with what has not come to its end yet', async () => {
		const { queue, id, open, states, end } = prepare();
		queue.add(id, ['/a', '/b', '/c']);
		queue.stop(id);
		expect(states()).toEqual(['a stopped', 'b stopped', 'c stopped']);
		queue.resume(id);
		await vi.waitFor(() => expect(open.size).toBe(2));
		for (const path of ['/c', '/a', '/b', '/c', '/a', '/b']) await end(path);
		expect(states()).toEqual([]);
	});

	it('lists the same file once, and tries one again that failed', async () => {
		const { queue, id, states, end } = prepare();
		queue.add(id, ['/a', '/b', '/a']);
		expect(states()).toEqual(['a reading', 'b reading']);
		await end('/a', 'document-locked');
		queue.add(id, ['/b', '/a']);
		expect(states()).toEqual(['a reading', 'b reading']);
	});

	it('hands a password to the one file it was typed for', async () => {
		const { queue, id, open, end, idOf } = prepare();
		queue.add(id, ['/a', '/b']);
		await end('/a', 'document-password-needed');
		queue.retry(idOf('a'), 'Ward4');
		expect(open.get('/a')?.request.password).toBe('Ward4');
		await end('/a', 'document-password-wrong');
		queue.retry(idOf('a'));
		expect(open.get('/a')?.request.password).toBeUndefined();
	});

	it('leaves on the list what the end of the program interrupted', async () => {
		const { stores, queue, id, states, open } = prepare();
		queue.add(id, ['/a', '/b', '/c']);
		await queue.dispose();
		expect(open.size).toBe(0);
		stores.disk.waitingFiles.markInterrupted();
		expect(states()).toEqual(['a stopped', 'b stopped', 'c stopped']);
	});

	it('refuses what is not on the list', () => {
		const { queue } = prepare();
		expect(() => queue.dismiss('nothing' as WaitingFileId)).toThrow(new KnownError('not-found'));
		expect(queue.files('nowhere' as ConversationId)).toEqual([]);
	});
});
