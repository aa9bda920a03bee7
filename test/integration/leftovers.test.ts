import { expect, it } from 'vitest';
import { ConversationsService } from '../../src-main/chat/conversations-service.ts';
import { Threads } from '../../src-main/chat/threads.ts';
import type { AssistantId } from '../../src-main/contract/ids.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { SettingsTable } from '../../src-main/db/settings.ts';
import { Stores } from '../../src-main/db/store.ts';

it('after a start goes what was deleted before it, and not what somebody deletes meanwhile', async () => {
	const database = openInMemory();
	const stores = new Stores(database, openInMemory);
	const start = (): ConversationsService =>
		new ConversationsService({
			stores,
			threads: new Threads(stores),
			settings: new SettingsTable(database),
			defaultAssistant: () => 'general' as AssistantId,
			stopWork: () => undefined,
			destroyFiles: () => Promise.resolve(),
			onDestroyed: () => undefined,
			backupsHoldUntil: () => null,
			rewriteBackups: () => Promise.resolve(),
		});
	const before = start();
	const [old, kept] = [before.create(true, 'Old').id, before.create(true, 'Kept').id];
	before.delete(old);

	const now = start();
	now.delete(kept);
	await now.destroyLeftovers();
	now.undoDelete(kept);
	expect(stores.disk.conversations.list().map(({ id }) => id)).toEqual([kept]);
	expect(stores.disk.conversations.deleted()).toEqual([]);
});
