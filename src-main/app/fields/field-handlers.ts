import type { Channel } from '../../contract/calls.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { FieldForms } from './forms.ts';
import { readHeadings } from './read-headings.ts';
import { saveFields } from './save-fields.ts';

/** The channels about fields found in each document. */
export function fieldHandlers(program: Program): Pick<Handlers, Extract<Channel, `fields.${string}`>> {
	const { fields } = program;
	const forms = new FieldForms(program);
	return {
		'fields.watch': ({ conversationId }, signal) => fields.watch(conversationId, signal),
		'fields.start': ({ conversationId, fields: names }) => ({ runId: fields.start(conversationId, names) }),
		'fields.stop': ({ runId }) => fields.stop(runId),
		'fields.goOn': ({ runId }) => fields.goOn(runId),
		'fields.edit': ({ runId, documentId, field, value }) => fields.edit(runId, documentId, field, value),
		'fields.headings': ({ fileId }, signal) => readHeadings(program, fileId, signal),
		'fields.save': ({ runId, format }) => saveFields(program, runId, format),
		'fields.chooseForm': ({ runId }, signal) => forms.choose(runId, signal),
		'fields.fillForms': ({ runId, formId }, signal) => forms.fill(runId, formId, signal),
	};
}
