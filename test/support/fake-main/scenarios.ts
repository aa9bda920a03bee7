import type { ThreadItem } from '../../../src-main/contract/entities.ts';
import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import { answerText, figures, message } from './conversation-handlers.ts';
import { conversationId, documentId, fileId, jobId, messageId } from './ids.ts';
import { modelScenarios } from './model-scenarios.ts';
import { dischargeLetter, germanLetter, longManual } from './sample-documents.ts';
import { starter, World, type FakeDocument, type FakeFile } from './world.ts';

/** Where the window stands when a scenario begins. */
export interface Scenario {
	world: World;
	/** The conversation that is opened at once. */
	open?: string;
	screen?: 'models' | 'settings' | 'ledger';
	dialog?: 'search' | 'shortcuts';
	/** Test ids that are clicked one after the other; `id@model` means the one of that model. */
	clicks?: string[];
	/** Happens once the window stands. */
	then?: (world: World) => void;
}

export const scenarios = {
	empty: () => ({ world: new World() }),
	'no-model': () => {
		const world = new World();
		world.engine = { kind: 'no-model' };
		world.models = [];
		return { world };
	},
	chatting: () => ({ world: withConversations(), open: 'letter' }),
	streaming: () => ({
		world: withConversations(),
		open: 'letter',
		then: (world) => {
			const fake = world.conversations.get(conversationId('letter'));
			if (!fake) return;
			const parent = fake.items.at(-1)?.id ?? null;
			world.setItem(
				fake,
				message(messageId('asked'), 'person', 'Make it two sentences shorter, please.', parent),
			);
			world.setItem(fake, {
				...message(messageId('answered'), 'assistant', answerText.slice(0, 210), messageId('asked')),
				state: 'writing',
			});
		},
	}),
	failed: () => {
		const world = withConversations();
		const fake = world.conversations.get(conversationId('letter'));
		const last = fake?.items.at(-1);
		if (fake && last?.kind === 'message') {
			fake.items = fake.items.with(-1, {
				...last,
				text: answerText.slice(0, 130),
				state: 'failed',
				problem: { code: 'engine-crashed' },
			});
		}
		return { world, open: 'letter' };
	},
	summary: () => withDocument(dischargeLetter(conversationId('ward'))),
	running: () => {
		const scenario = withDocument(longManual(conversationId('ward'), 'running'));
		scenario.world.jobs = [
			{
				id: jobId('job'),
				kind: 'summary',
				title: 'hygiene-plan-2026.pdf',
				conversationId: conversationId('ward'),
				fraction: 0.25,
				step: { done: 3, total: 12 },
				secondsLeft: 118,
				canStop: true,
			},
		];
		return scenario;
	},
	stopped: () => withDocument(longManual(conversationId('ward'), 'stopped')),
	choice: () => withDocument(longManual(conversationId('ward'), 'none')),
	german: () => withDocument(germanLetter(conversationId('ward'))),
	errors: () => ({
		world: withConversations(),
		then: (world) =>
			world.drop([
				broken('old-scan.pdf', 'document-no-text'),
				broken('minutes.docx', 'document-damaged'),
				{
					file: file('payslip-march.pdf'),
					outcome: { password: 'ward4' },
				},
			]),
	}),
	...modelScenarios(() => withConversations()),
	settings: () => ({ world: withConversations(), screen: 'settings' as const }),
	ledger: () => ({ world: withConversations(), screen: 'ledger' as const }),
	'ledger-full': () => {
		const world = withConversations();
		world.ledger = [
			{
				id: 1,
				at: world.now - 86_400_000,
				host: 'www.gesetze-im-internet.de',
				purpose: 'link',
				outcome: 'allowed',
				bytes: 0,
				askedBy: null,
				about: null,
			},
			{
				id: 2,
				at: world.now - 3_600_000,
				host: 'models.hospital.example',
				purpose: 'check',
				outcome: 'failed',
				bytes: 0,
				askedBy: 'administrator',
				about: 'indoors-catalog.json',
			},
			{
				id: 3,
				at: world.now - 60_000,
				host: 'huggingface.co',
				purpose: 'download',
				outcome: 'allowed',
				bytes: 2_489_757_856,
				askedBy: 'person',
				about: 'Gemma 3 4B',
			},
			{
				id: 4,
				at: world.now,
				host: 'cas-bridge.xethub.hf.co',
				purpose: 'download',
				outcome: 'failed',
				bytes: 12_000_000,
				askedBy: 'program',
				about: 'A model with a very long name of an organisation of which nobody knows how it is written 8B',
			},
		];
		return { world, screen: 'ledger' as const };
	},
	search: () => ({ world: withConversations(), dialog: 'search' as const }),
	shortcuts: () => ({ world: withConversations(), dialog: 'shortcuts' as const }),
	notices: () => {
		const world = withConversations();
		world.notices = [
			{ kind: 'restored', setAside: 'indoors-2026-03-12.damaged.db', backupFrom: world.now - 9 * 3_600_000 },
			{ kind: 'read-only', reason: 'disk-full' },
			{ kind: 'models-move-waits', folder: '/media/archive/Models of the records office' },
		];
		return { world };
	},
	many: () => {
		const world = withConversations();
		for (let index = 0; index < 10_000; index += 1) {
			world.addConversation({
				id: conversationId(`many-${index}`),
				title: `Matter ${index + 1}: ${subjects[index % subjects.length] ?? ''}`,
				updatedAt: world.now - index * 3_600_000,
			});
		}
		return { world };
	},
	long: () => {
		const world = withConversations();
		const items: ThreadItem[] = [];
		for (let index = 0; index < 5000; index += 1) {
			const id = messageId(`long-${index}`);
			const parent = items.at(-1)?.id ?? null;
			items.push(
				index % 2 === 0
					? message(
							id,
							'person',
							`Question ${index / 2 + 1}: ${subjects[index % subjects.length] ?? ''}?`,
							parent,
						)
					: message(id, 'assistant', `Answer ${(index + 1) / 2}.\n\n${answerText}`, parent),
			);
		}
		world.addConversation(
			{
				id: conversationId('long'),
				title: 'A conversation of 5,000 messages',
				readsFrom: messageId('long-4990'),
			},
			items,
		);
		return { world, open: 'long' };
	},
} satisfies Record<string, () => Scenario>;

export type ScenarioName = keyof typeof scenarios;

export function file(name: string): FakeFile['file'] {
	return { id: fileId(`file-${name}`), name, bytes: 184_000, isFolder: false };
}

export function broken(name: string, code: ErrorCode): FakeFile {
	return { file: file(name), outcome: { fails: code } };
}

export function withConversations(): World {
	const world = new World();
	world.now = Date.now();
	const hour = 3_600_000;
	const day = 24 * hour;
	const plain = (id: string, title: string, updatedAt: number, pinned = false): void => {
		world.addConversation({ id: conversationId(id), title, updatedAt, pinned });
	};
	plain('rules', 'House rules for visitors', world.now - 9 * day, true);
	plain('minutes', 'Minutes of the building committee', world.now - 60_000);
	world.addConversation(
		{ id: conversationId('letter'), title: 'Reminder for an unpaid invoice', updatedAt: world.now - 90_000 },
		[
			message(
				messageId('m1'),
				'person',
				'Write a short, polite reminder for an invoice that has been unpaid for three weeks.',
				null,
			),
			{
				...message(messageId('m2'), 'assistant', answerText, messageId('m1')),
				figures,
				modelId: starter.id,
				versions: [messageId('m0'), messageId('m2')],
			},
		],
	);
	plain('hygiene', 'Hygiene plan 2026 in plain language', world.now - 4 * day);
	plain('roster', 'Questions about the duty roster', world.now - 5 * day);
	plain('insurance', 'Letter to the insurance', world.now - 40 * day);
	world.backups = [0, 1, 2].map((days) => ({
		id: `backup-${days}`,
		at: world.now - days * day - 5 * hour,
		bytes: 12_100_000,
	}));
	return world;
}

export function withDocument(document: FakeDocument): Scenario & { world: World } {
	const world = withConversations();
	world.documents.set(document.document.id, document);
	world.addConversation(
		{ id: conversationId('ward'), title: 'Discharge letter, ward 4', updatedAt: world.now },
		[
			{
				kind: 'document',
				id: messageId('d1'),
				documentId: document.document.id,
				together: false,
				createdAt: world.now,
			},
			...(document.document.id === documentId('discharge-letter') ? questions(document) : []),
		],
	);
	return { world, open: 'ward' };
}

function questions(document: FakeDocument): ThreadItem[] {
	return [
		message(messageId('q1'), 'person', 'What should she watch for at home?', null),
		{
			...message(
				messageId('a1'),
				'assistant',
				'She should weigh herself every morning and call if she gains more than 2 kg within three days.',
				messageId('q1'),
			),
			basis: 'passages',
			sources: [{ documentId: document.document.id, page: 4, passage: document.keyPassages[2]?.text ?? '' }],
			figures,
			modelId: starter.id,
		},
	];
}

const subjects = [
	'duty roster',
	'letter to the insurance',
	'building permit',
	'hygiene plan',
	'minutes of the committee',
	'leave request',
];
