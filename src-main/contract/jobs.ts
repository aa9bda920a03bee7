import * as z from 'zod';
import { ConversationId } from './entities.ts';

export const JobId = z.string().min(1).max(64).brand('JobId');
export type JobId = z.infer<typeof JobId>;

const Count = z.number().int().nonnegative();

/** Work that takes long enough to be listed, with how far it is. */
export const Job = z.object({
	id: JobId,
	kind: z.enum([
		'reading',
		'summary',
		'answer',
		'continuation',
		'backup',
		'download',
		'language',
		'import',
		'checking-model',
		'moving-models',
		'exporting-model',
		'collection',
		'embedding',
		'fields',
		'forms',
		'teaching',
		'personal',
		'asking',
		'measuring',
		'comparison',
	]),
	/** The document's, conversation's or model's name. */
	title: z.string(),
	conversationId: ConversationId.nullable(),
	/** 0 to 1; null while unknown. */
	fraction: z.number().min(0).max(1).nullable(),
	step: z.object({ done: Count, total: Count }).nullable(),
	secondsLeft: z.number().nonnegative().nullable(),
	canStop: z.boolean(),
});
export type Job = z.infer<typeof Job>;
