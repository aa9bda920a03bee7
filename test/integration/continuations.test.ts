import { describe, expect, it } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import { Continuations } from '../../src-main/chat/continuations.ts';
import { Threads } from '../../src-main/chat/threads.ts';
import type { ThreadMessage } from '../../src-main/contract/entities.ts';
import type { Job } from '../../src-main/contract/jobs.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { forkFake, type FakeBehaviour } from '../../src-main/engine/fake.ts';
import { EngineHost } from '../../src-main/engine/host.ts';

const contextTokens = 600;
const never = new AbortController().signal;

/** A conversation of twenty messages, of which the model can read a quarter at once. */
function prepare(behaviour: FakeBehaviour = {}) {
	const stores = new Stores(openInMemory(), openInMemory);
	const threads = new Threads(stores);
	const jobs = new Jobs();
	const engine = new EngineHost({
		fork: forkFake({ contextTokens, ...behaviour }),
		loadOptions: () => ({ contextTokens, gpu: false }),
	});
	engine.choose({ id: 'fake', path: '/nowhere', sha256: '0', bytes: 1 });
	const finished: string[] = [];
	const continuations = new Continuations({
		stores,
		threads,
		engine,
		jobs,
		currentModel: () => null,
		contextTokens: () => contextTokens,
		onFinished: () => finished.push('finished'),
	});
	const { id } = stores.disk.conversations.create('Ward seven', 1);
	let leaf: ReturnType<typeof stores.disk.messages.add> | null = null;
	for (let index = 0; index < 20; index += 1) {
		const role = index % 2 === 0 ? ('person' as const) : ('assistant' as const);
		const text = `fact${index} ${'and more '.repeat(50)}`;
		const message = { conversationId: id, parentId: leaf, role, text, state: 'complete' as const };
		leaf = stores.disk.messages.add({ ...message, modelId: null, at: index });
	}
	stores.disk.conversations.change(id, { leaf_id: leaf });
	return { stores, jobs, continuations, id, finished };
}

const factsIn = (text: string): string[] => text.match(/fact\d+/gu) ?? [];

async function firstJobs(jobs: Jobs, wanted: (jobs: Job[]) => boolean): Promise<Job[]> {
	for await (const list of jobs.watch(never)) if (wanted(list)) return list;
	return [];
}

describe('a conversation that goes on in a new one', () => {
	it('begins with a summary of every message, and the earlier one stays as it was', async () => {
		const { stores, continuations, id, jobs, finished } = prepare({
			answer: ({ turns }) => factsIn(turns[0]?.text ?? '').join(' '),
		});
		const before = stores.disk.messages.branch(stores.disk.conversations.leaf(id), 100);
		const made = await continuations.start(id, never);
		const { items } = stores.disk.messages.branch(stores.disk.conversations.leaf(made?.id ?? id), 100);
		const summary = items[0] as ThreadMessage;
		expect(made).toMatchObject({ title: 'Ward seven', kept: true });
		expect(items).toHaveLength(1);
		expect(summary).toMatchObject({ role: 'assistant', state: 'complete', basis: 'earlier' });
		expect(factsIn(summary.text)).toEqual(Array.from({ length: 20 }, (_, index) => `fact${index}`));
		expect(stores.disk.messages.branch(stores.disk.conversations.leaf(id), 100)).toEqual(before);
		expect(await firstJobs(jobs, () => true)).toEqual([]);
		expect(finished).toEqual(['finished']);
	});

	it('is listed with how far it is, can be stopped, and then leaves nothing behind', async () => {
		const { stores, continuations, id, jobs, finished } = prepare({ msPerWord: 1 });
		const ending = continuations.start(id, never);
		const [job] = await firstJobs(jobs, ([one]) => (one?.fraction ?? 0) > 0);
		expect(job).toMatchObject({
			kind: 'continuation',
			title: 'Ward seven',
			conversationId: id,
			canStop: true,
		});
		await expect(continuations.start(id, never)).rejects.toMatchObject({ code: 'busy' });
		continuations.stop(id);
		expect(await ending).toBeNull();
		expect(stores.disk.conversations.list().map((item) => item.id)).toEqual([id]);
		expect(await firstJobs(jobs, () => true)).toEqual([]);
		expect(finished).toEqual([]);
	});

	it('leaves no empty conversation behind when the model fails', async () => {
		const { stores, continuations, id } = prepare({ crashWhile: 'writing' });
		await expect(continuations.start(id, never)).rejects.toMatchObject({ code: 'engine-crashed' });
		expect(stores.disk.conversations.list().map((item) => item.id)).toEqual([id]);
	});

	it('does not leave the end of a sentence that the model had no room for', async () => {
		const { stores, continuations, id } = prepare({
			answer: () => `This is said. ${'it goes on '.repeat(70)}`,
		});
		const made = await continuations.start(id, never);
		const leaf = stores.disk.conversations.leaf(made?.id ?? id);
		expect((stores.disk.messages.branch(leaf, 1).items[0] as ThreadMessage).text).toBe('This is said.');
	});
});
