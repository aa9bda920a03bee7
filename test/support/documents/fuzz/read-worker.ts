import { parentPort } from 'node:worker_threads';
import type { DocumentFormat } from '../../../../src-main/contract/document-formats.ts';
import { readLimits, type ReadEvent } from '../../../../src-main/contract/reader.ts';
import { readDocument } from '../../../../src-renderer/reader/read-document.ts';
import { readingContext } from '../read-file.ts';

/** A thread that reads what it is sent, so that one that hangs can be ended from outside. */
parentPort?.on('message', ({ bytes, format }: { bytes: Uint8Array; format: DocumentFormat }) => {
	const events: ReadEvent[] = [];
	void readDocument(bytes, format, readingContext(readLimits, undefined), (event) => {
		if (event.type !== 'progress') events.push(event);
	}).then(() => parentPort?.postMessage(events));
});

// In the program pdf.js parses in a thread of its own, where promises that it forgets disturb nobody.
process.on('unhandledRejection', (reason) => {
	const { stack } = (reason ?? {}) as { stack?: unknown };
	if (typeof stack !== 'string' || !stack.includes('pdf.worker.mjs')) throw reason;
});
