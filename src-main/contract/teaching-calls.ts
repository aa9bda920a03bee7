import * as z from 'zod';
import { adapterCalls } from './adapter-calls.ts';
import { call, stream } from './channel.ts';
import { correctionCalls } from './correction-calls.ts';
import { SetTextId, TextSetId } from './deidentify.ts';
import { ExampleId } from './ids.ts';
import {
	Example,
	ExampleContent,
	ImportedExamples,
	PreviewedText,
	SavedExample,
	TeachingView,
} from './teaching.ts';

const Nothing = z.void();
const Added = z.object({ added: z.number().int(), skipped: z.number().int() });

/** The channels about teaching. */
export const teachingCalls = {
	...adapterCalls,
	...correctionCalls,
	'teaching.watch': stream(Nothing, TeachingView),
	'teaching.watchExamples': stream(Nothing, z.array(Example)),
	/** A null id makes a new one; `anyway`: somebody was asked about what seems personal in it. */
	'teaching.saveExample': call(
		z.object({ id: ExampleId.nullable(), content: ExampleContent, anyway: z.boolean() }),
		SavedExample,
	),
	'teaching.removeExamples': call(z.object({ ids: z.array(ExampleId).max(100_000) }), Nothing),
	'teaching.undoRemove': call(Nothing, Nothing),
	/** Questions and answers made of the words of the house. */
	'teaching.addGlossary': call(Nothing, Added),
	/** What could be taken from the confirmed texts of a set. */
	'teaching.previewTexts': call(z.object({ setId: TextSetId }), z.array(PreviewedText)),
	/** Fails with `text-not-confirmed`. */
	'teaching.previewText': call(z.object({ id: SetTextId }), z.array(ExampleContent)),
	/** Takes them, of texts that are still confirmed as they were looked at. */
	'teaching.takeTexts': call(
		z.object({ texts: z.array(PreviewedText.pick({ id: true, sha256: true })).max(20_000) }),
		Added,
	),
	/** Asks for a file of questions and answers, CSV or JSONL; null when the dialog was closed. Fails with `examples-file-broken`. */
	'teaching.importExamples': call(Nothing, ImportedExamples.nullable()),
	'teaching.exportExamples': call(Nothing, z.object({ saved: z.boolean() })),
	/** Looks again for a Python that can train. */
	'teaching.lookForTools': call(Nothing, Nothing),
	/** Sets up the program's own Python; `from`: fetched, or from a folder that is asked for. */
	'teaching.setUpTools': call(z.object({ from: z.enum(['internet', 'folder']) }), Nothing),
	/** Nothing of it is kept. */
	'teaching.stopSetUp': call(Nothing, Nothing),
	/** Fails with `teaching-…` codes. */
	'teaching.start': call(z.object({ name: z.string().trim().min(1).max(80) }), Nothing),
	'teaching.pause': call(Nothing, Nothing),
	'teaching.resume': call(Nothing, Nothing),
	/** What was learnt until now is kept, so that it can be gone on with. */
	'teaching.stop': call(Nothing, Nothing),
	/** Writes the job as a folder for a larger computer; `saved` false when the dialog was closed. */
	'teaching.saveJob': call(
		z.object({ name: z.string().trim().min(1).max(80) }),
		z.object({ saved: z.boolean() }),
	),
} as const;
