import { KnownError } from '../../../src-main/contract/errors.ts';
import type { Settings } from '../../../src-main/contract/entities.ts';
import { connect, type Client } from '../../../src-main/contract/connect.ts';
import { portPair } from '../../../src-main/rpc/port-pair.ts';
import { serve, type Handlers } from '../../../src-main/rpc/serve.ts';
import { compareHandlers } from './compare-handlers.ts';
import { adapterHandlers } from './adapter-handlers.ts';
import { correctionHandlers } from './correction-handlers.ts';
import { collectionHandlers } from './collection-handlers.ts';
import { conversationHandlers } from './conversation-handlers.ts';
import { deidentifyHandlers } from './deidentify-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { fieldHandlers } from './field-handlers.ts';
import { houseHandlers } from './house-handlers.ts';
import { teachingHandlers } from './teaching-handlers.ts';
import { inspectHandlers } from './inspect-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { manyHandlers } from './many-handlers.ts';
import { modelHandlers } from './model-handlers.ts';
import { recognitionHandlers } from './recognition-handlers.ts';
import { recipeHandlers } from './recipe-handlers.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

/** Answers the whole contract out of memory, the same way every time. */
export function fakeHandlers(world: World): Handlers {
	const documents = documentHandlers(world);
	const all: Handlers = {
		...conversationHandlers(world),
		...documents,
		...collectionHandlers(world),
		...manyHandlers(world, documents['documents.open']),
		...fieldHandlers(world),
		...modelHandlers(world),
		...importHandlers(world),
		...recipeHandlers(),
		...houseHandlers(world.house),
		...teachingHandlers(world),
		...compareHandlers(world),
		...correctionHandlers(world),
		...adapterHandlers(world),
		...deidentifyHandlers(world),
		...inspectHandlers(world),
		...recognitionHandlers(world),
		'app.info': () => world.info,
		'app.notices': (_, signal) => world.noticesTopic.watch(world.notices, signal),
		'app.dismissNotice': ({ kind }) => {
			world.notices = world.notices.filter((notice) => notice.kind !== kind);
			world.noticesTopic.publish(world.notices);
		},
		'settings.watch': (_, signal) => world.settingsTopic.watch(world.settings, signal),
		'settings.change': (change) => {
			world.settings = { ...world.settings, ...(change as Partial<Settings>) };
			world.settingsTopic.publish(world.settings);
			world.catalog.catalogTopic.publish(world.catalogView());
		},
		'engine.watch': (_, signal) => world.engineTopic.watch(world.engine, signal),
		'embeddings.watch': (_, signal) => world.embeddingsTopic.watch(world.embeddings, signal),
		'embeddings.pause': ({ paused }) => world.setEmbeddings({ state: paused ? 'paused' : 'working' }),
		'jobs.watch': (_, signal) => world.jobsTopic.watch(world.jobs, signal),
		'jobs.stop': ({ id }) => world.setJobs(world.jobs.filter((job) => job.id !== id)),
		'ledger.watch': (_, signal) => new Topic<typeof world.ledger>().watch(world.ledger, signal),
		'data.storage': () => ({
			databaseBytes: 18_400_000,
			backupBytes: 61_000_000,
			documentBytes: 42_700_000,
			stateBytes: 212_000_000,
			modelBytes: world.models.reduce((sum, model) => sum + model.bytes, 0),
			freeBytes: 212_400_000_000,
		}),
		'data.showFolder': () => undefined,
		'data.backups': () => world.backups,
		'data.saveEverything': () => ({ saved: true }),
		'data.previewRestore': ({ id }) => {
			const backup = world.backups.find((one) => one.id === id) ?? world.backups[0];
			if (backup === undefined) throw new KnownError('backup-damaged');
			return {
				id: backup.id,
				at: backup.at,
				conversations: 48,
				messages: 512,
				documents: 17,
				newest: ['Discharge letter, ward 4', 'Minutes of the building committee', 'Letter to the insurance'],
			};
		},
		'data.restore': () => undefined,
		'report.preview': () => ({ text: reportText }),
		'report.save': () => ({ saved: true }),
	};
	return recorded(world, all);
}

/** A client that is served by the fake, outputs checked. */
export function fakeClient(world: World): Client {
	const [page, main] = portPair();
	serve(main, fakeHandlers(world), {
		parseOutputs: true,
		onUnknownError: (_, error) => console.error(error),
	});
	return connect(page);
}

function recorded(world: World, handlers: Handlers): Handlers {
	const entries = Object.entries(handlers).map(([channel, handler]) => [
		channel,
		(input: never, signal: never) => {
			world.calls.push({ channel, input });
			return (handler as (input: unknown, signal: unknown) => unknown)(input, signal);
		},
	]);
	return Object.fromEntries(entries) as Handlers;
}

const reportText = `Indoors 0.1.0, Electron 45.4.1, linux x64
Memory 16.0 GB (9.1 GB free), 8 threads
Model smollm2-135m-instruct-q4_1, 4 threads, CPU
Database 18.4 MB, last check good, last backup 2026-03-12
Last errors
2026-03-11 16:40 document-password-wrong
2026-03-12 09:12 engine-crashed (exit 139, restarted)`;
