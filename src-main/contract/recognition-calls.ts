import * as z from 'zod';
import { call, stream } from './channel.ts';
import { DroppedFileId } from './entities.ts';
import { RecognitionId } from './ids.ts';
import { AddAnswer, ScanLanguage } from './recognition.ts';

const Nothing = z.void();
const One = z.object({ id: RecognitionId });
const Taken = z.object({ ids: z.array(RecognitionId) });

/** The channels about languages for scans. */
export const recognitionCalls = {
	'recognition.watch': stream(Nothing, z.array(ScanLanguage)),
	/** Fetches it when everything is agreed. Fails with `recognition-refused`. */
	'recognition.add': call(One, AddAnswer),
	'recognition.pause': call(One, Nothing),
	'recognition.resume': call(One, Nothing),
	/** Stops fetching it, and throws away what has come. */
	'recognition.cancel': call(One, Nothing),
	/** It can be brought back for a while. */
	'recognition.remove': call(One, Nothing),
	'recognition.bringBack': call(One, Nothing),
	/** Asks for files; a closed dialog takes none. Fails with the codes recognition-file-*. */
	'recognition.choose': call(Nothing, Taken),
	/** Files that were dropped. Fails with the codes recognition-file-*. */
	'recognition.take': call(z.object({ fileIds: z.array(DroppedFileId).min(1).max(100) }), Taken),
};
