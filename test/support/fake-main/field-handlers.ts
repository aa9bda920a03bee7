import type { Job } from '../../../src-main/contract/jobs.ts';
import type { Channel } from '../../../src-main/contract/calls.ts';
import type { ConversationId } from '../../../src-main/contract/entities.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import type { FieldFormId, FieldRunId, FieldsEvent, FieldsRow } from '../../../src-main/contract/fields.ts';
import { cellOf, editedCell } from '../../../src-main/documents/fields/field-cells.ts';
import { findValues } from '../../../src-main/documents/fields/find-values.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

/** Fields over the fake documents, found by the program's own rules. */
export function fieldHandlers(world: World): Pick<Handlers, Extract<Channel, `fields.${string}`>> {
	const runs = new Map<ConversationId, FieldsEvent>();
	const topics = new Map<ConversationId, Topic<FieldsEvent>>();
	const none: FieldsEvent = { kind: 'snapshot', run: null, rows: [] };
	const topicOf = (id: ConversationId): Topic<FieldsEvent> => {
		const known = topics.get(id) ?? new Topic<FieldsEvent>();
		topics.set(id, known);
		return known;
	};
	const change = (runId: FieldRunId, make: (event: FieldsEvent) => FieldsEvent): void => {
		const found = [...runs].find(([, { run }]) => run?.id === runId);
		if (found === undefined) throw new KnownError('not-found');
		const [id, event] = found;
		runs.set(id, make(event));
		topicOf(id).publish(runs.get(id) ?? none);
	};
	const rowsOf = (id: ConversationId, fields: readonly string[]): FieldsRow[] =>
		(world.conversations.get(id)?.conversation.documentIds ?? []).flatMap((documentId) => {
			const document = world.documents.get(documentId);
			if (document === undefined) return [];
			const looks = findValues(document.pages, fields, 'en');
			const { name, unit, recognised } = document.document;
			return [
				{ documentId, name, unit, recognised, cells: looks.map((look) => cellOf(look, documentId, 'en')) },
			];
		});

	return {
		'fields.watch': ({ conversationId: id }, signal) => topicOf(id).watch(runs.get(id) ?? none, signal),
		'fields.start': ({ conversationId: id, fields }) => {
			const runId = world.id('run') as FieldRunId;
			const rows = rowsOf(id, fields);
			const total = rows.length;
			const run = { id: runId, fields, done: total, total, secondsLeft: null, problem: null };
			runs.set(id, { kind: 'snapshot', run: { ...run, state: 'done' }, rows });
			topicOf(id).publish(runs.get(id) ?? none);
			return { runId };
		},
		'fields.stop': () => undefined,
		'fields.goOn': ({ runId }) =>
			change(runId, (event) => {
				const id = [...runs].find(([, one]) => one === event)?.[0];
				return id === undefined ? event : { ...event, rows: rowsOf(id, event.run?.fields ?? []) };
			}),
		'fields.edit': ({ runId, documentId, field, value }) =>
			change(runId, (event) => ({
				...event,
				rows: event.rows.map((row) =>
					row.documentId === documentId
						? {
								...row,
								cells: row.cells.map((cell, at) => (at === field ? editedCell(cell, value, 'en') : cell)),
							}
						: row,
				),
			})),
		'fields.headings': () => ['Name', 'Date'],
		'fields.save': () => ({ saved: true }),
		'fields.chooseForm': () => ({
			id: 'form' as FieldFormId,
			name: 'form.docx',
			places: ['Name'],
			unknown: ['Ward'],
			without: ['Date'],
		}),
		'fields.fillForms': async () => {
			if (!world.formsTakeLong) return { files: 2, documents: 2, folder: 'Forms' };
			const job: Job = {
				id: 'forms' as Job['id'],
				kind: 'forms',
				title: 'form.docx',
				conversationId: null,
				fraction: 0.5,
				step: { done: 1, total: 2 },
				secondsLeft: 40,
				canStop: true,
			};
			world.setJobs([...world.jobs, job]);
			for await (const jobs of world.jobsTopic.watch(world.jobs, new AbortController().signal))
				if (!jobs.some(({ id }) => id === job.id)) break;
			return { files: 1, documents: 2, folder: 'Forms' };
		},
	};
}
