import { KnownError } from '../../../src-main/contract/errors.ts';
import type { DocumentId, Point, Summary, SummaryId } from '../../../src-main/contract/entities.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { conversationId, fileId, jobId, messageId, summaryId } from './ids.ts';
import { noticeDocument } from './sample-documents.ts';
import { listItem, type FakeDocument, type World } from './world.ts';
import { recipeNamed } from './recipe-handlers.ts';

type Names =
	| Extract<keyof Handlers, `document.${string}` | `summary.${string}`>
	| 'documents.choose'
	| 'documents.expect'
	| 'documents.chooseSample'
	| 'documents.open'
	| 'drops.watch';

export function documentHandlers(world: World): Pick<Handlers, Names> {
	const get = (id: DocumentId): FakeDocument => {
		const found = world.documents.get(id);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	};
	const owner = (id: SummaryId): [FakeDocument, Summary] => {
		for (const document of world.documents.values()) {
			const summary = document.summaries.find((one) => one.id === id);
			if (summary !== undefined) return [document, summary];
		}
		throw new KnownError('not-found');
	};
	const change = (id: SummaryId, next: (summary: Summary) => Partial<Summary>): void => {
		const [document, summary] = owner(id);
		document.undo.push(summary);
		world.setSummary(document, { ...summary, ...next(summary), canUndo: true });
	};
	const changePoint = (id: SummaryId, at: string, next: (point: Point) => Point): void =>
		change(id, (summary) => ({ points: summary.points.map((one) => (one.id === at ? next(one) : one)) }));
	const sample = (how: 'sample' | 'dialog'): void =>
		world.drop(
			[
				{
					file: { id: fileId(world.id('file')), name: 'council-notice.pdf', bytes: 61_000, isFolder: false },
					outcome: { document: (conversation) => noticeDocument(world, conversation) },
				},
			],
			how,
		);

	return {
		'drops.watch': (_, signal) => world.dropsTopic.watch(undefined, signal),
		'documents.expect': () => undefined,
		'documents.choose': () => sample('dialog'),
		'documents.chooseSample': () => sample('sample'),
		'documents.open': async ({ fileId: id, conversationId: into, password, kept }) => {
			const file = world.files.get(id);
			if (file === undefined) throw new KnownError('document-gone');
			await world.wait(250);
			if ('fails' in file.outcome) throw new KnownError(file.outcome.fails);
			if ('password' in file.outcome && password !== file.outcome.password) {
				throw new KnownError(password === undefined ? 'document-password-needed' : 'document-password-wrong');
			}
			const fake =
				(into === null ? undefined : world.conversations.get(into)) ??
				world.addConversation({
					id: conversationId(world.id('conversation')),
					title: file.file.name,
					kept: kept ?? true,
				});
			const document =
				'document' in file.outcome
					? file.outcome.document(fake.conversation.id)
					: noticeDocument(world, fake.conversation.id);
			world.documents.set(document.document.id, document);
			world.setItem(fake, {
				kind: 'document',
				id: messageId(world.id('message')),
				documentId: document.document.id,
				together: false,
				createdAt: world.now,
			});
			world.changeConversation(fake, {
				hasDocument: true,
				documentIds: [...fake.conversation.documentIds, document.document.id],
				source: 'documents',
				updatedAt: ++world.now,
			});
			world.listTopic.publish({ kind: 'changed', item: listItem(fake.conversation) });
			const running = document.summaries.find((summary) => summary.state === 'running');
			if (running !== undefined) void work(world, document, running.id);
			return { documentId: document.document.id, conversationId: fake.conversation.id };
		},
		'document.watch': ({ id }, signal) => get(id).topic.watch(world.view(get(id)), signal),
		'document.pages': ({ id, from, count }) => get(id).pages.slice(from - 1, from - 1 + count),
		'document.watchPictures': (_, signal) => world.picturesTopic.watch(world.pictures, signal),
		'document.draw': () => {
			throw new KnownError('not-found');
		},
		'document.find': ({ id, text }) => ({
			pages: get(id)
				.pages.filter(({ blocks }) =>
					blocks.some((block) => block.text.toLowerCase().includes(text.toLowerCase())),
				)
				.map((page) => page.number),
			isMore: false,
		}),
		'document.showOriginal': () => undefined,

		'summary.start': ({ documentId: id, length, quotations, depth, recipeId, language }) => {
			const document = get(id);
			const shown = document.summaries.find((one) => one.id === document.shown);
			const made: Summary =
				shown?.state === 'stopped' && shown.length === length
					? { ...shown, state: 'running' }
					: {
							...(shown ?? emptySummary(id)),
							id: summaryId(world.id('summary')),
							length,
							depth: depth ?? shown?.depth ?? 'quick',
							recipe: recipeNamed(recipeId ?? shown?.recipe.id),
							language: language ?? null,
							state: 'running',
							method: quotations ? 'quotations' : 'sentences',
							methodBecause: quotations ? 'asked' : 'measured',
							points: [],
							checkedAt: null,
							reused: shown === undefined ? 0 : 4,
							canUndo: false,
						};
			document.shown = made.id;
			world.setSummary(document, made);
			void work(world, document, made.id);
			return { summaryId: made.id };
		},
		'summary.stop': ({ summaryId: id }) => {
			const [document, summary] = owner(id);
			world.setSummary(document, { ...summary, state: 'stopped', writing: '', secondsLeft: null });
		},
		'summary.showVersion': ({ summaryId: id }) => {
			const [document] = owner(id);
			document.shown = id;
			document.topic.publish(world.view(document));
		},
		'summary.editPoint': ({ summaryId: id, pointId: at, text }) =>
			changePoint(id, at, (point) => ({ ...point, text, edited: true, quoted: false, findings: [] })),
		'summary.takeSource': ({ summaryId: id, pointId: at }) =>
			changePoint(id, at, (point) => ({
				...point,
				text: point.sources.map(({ passage }) => passage).join(' '),
				quoted: true,
				edited: true,
				findings: [],
				support: { verdict: 'supported', missing: [] },
			})),
		'summary.movePoint': ({ summaryId: id, pointId: at, by }) =>
			change(id, ({ points }) => {
				const index = points.findIndex((point) => point.id === at);
				const moved = points[index];
				const other = points[index + by];
				if (moved === undefined || other === undefined) return {};
				return { points: points.with(index, other).with(index + by, moved) };
			}),
		'summary.removePoint': ({ summaryId: id, pointId: at }) =>
			change(id, ({ points }) => ({ points: points.filter((point) => point.id !== at) })),
		'summary.undo': ({ summaryId: id }) => {
			const [document] = owner(id);
			const before = document.undo.pop();
			if (before !== undefined) world.setSummary(document, { ...before, canUndo: document.undo.length > 0 });
		},
		'summary.decide': ({ summaryId: id, pointId: at, finding, decision }) =>
			changePoint(id, at, (point) => {
				const decided = point.findings[finding];
				if (decided === undefined) return point;
				const text =
					decision === 'changed'
						? point.text.slice(0, decided.start) + decided.replacement + point.text.slice(decided.end)
						: point.text;
				return { ...point, text, findings: point.findings.with(finding, { ...decided, decision }) };
			}),
		'summary.markChecked': ({ summaryId: id, checked }) =>
			change(id, () => ({ checkedAt: checked ? world.now : null })),
		'summary.copy': () => undefined,
		'summary.print': () => ({ printed: true }),
		'summary.drag': () => undefined,
		'summary.save': () => ({ saved: true }),
	};
}

/** Makes the points of a summary one after the other, unless it is stopped. */
async function work(world: World, document: FakeDocument, id: SummaryId): Promise<void> {
	const points =
		document.summaries.find((one) => one.points.length > 0 && one.id !== id)?.points ??
		samplePoints(document);
	const current = (): Summary | undefined =>
		document.summaries.find((one) => one.id === id && one.state === 'running');
	const job = jobId(`job-${id}`);
	for (const [index, point] of points.entries()) {
		for (const part of [0.3, 0.6, 1]) {
			await world.wait(150);
			const summary = current();
			if (summary === undefined) {
				world.setJobs(world.jobs.filter((one) => one.id !== job));
				return;
			}
			world.setSummary(document, {
				...summary,
				points: points.slice(0, Math.max(index, summary.points.length)),
				writing: point.text.slice(0, Math.round(point.text.length * part)),
				secondsLeft: (points.length - index) * 6,
				coverage: { ...summary.coverage, sections: points.length, sectionsDone: index },
			});
			world.setJobs([
				...world.jobs.filter((one) => one.id !== job),
				{
					id: job,
					kind: 'summary',
					title: document.document.name,
					conversationId: document.document.conversationId,
					fraction: index / points.length,
					step: { done: index + 1, total: points.length },
					secondsLeft: (points.length - index) * 6,
					canStop: true,
				},
			]);
		}
	}
	const summary = current();
	world.setJobs(world.jobs.filter((one) => one.id !== job));
	if (summary === undefined) return;
	world.setSummary(document, {
		...summary,
		state: 'done',
		writing: '',
		points,
		secondsLeft: null,
		durationMs: 41_000,
		coverage: {
			...summary.coverage,
			sections: points.length,
			sectionsDone: points.length,
			pages: document.document.pages,
			pagesRead: document.document.pages - document.document.pagesWithoutText.length,
		},
	});
}

function samplePoints(document: FakeDocument): Point[] {
	return document.keyPassages.map((passage, index) => ({
		id: `point-${document.document.id}-${index}` as Point['id'],
		heading: passage.heading,
		text: passage.text,
		quoted: true,
		quotedBecause: 'chosen',
		sources: [{ documentId: document.document.id, page: passage.page, passage: passage.text }],
		findings: [],
		edited: false,
	}));
}

export function emptySummary(document: DocumentId): Summary {
	return {
		id: summaryId(`summary-${document}`),
		documentId: document,
		length: 'medium',
		depth: 'quick',
		recipe: recipeNamed(undefined),
		language: null,
		method: 'sentences',
		methodBecause: 'measured',
		state: 'running',
		writing: '',
		points: [],
		coverage: {
			pages: 1,
			pagesRead: 0,
			reading: 'sentences',
			pagesWithoutText: [],
			sectionsDone: 0,
			sections: 0,
		},
		secondsLeft: null,
		durationMs: 0,
		reused: 0,
		model: null,
		checkedAt: null,
		canUndo: false,
		versions: [summaryId(`summary-${document}`)],
		createdAt: Date.UTC(2026, 2, 12, 13, 0),
	};
}
