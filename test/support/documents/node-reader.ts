import { readLimits } from '../../../src-main/contract/reader.ts';
import type { OpenReader } from '../../../src-main/documents/reader-link.ts';
import { readDocument } from '../../../src-renderer/reader/read-document.ts';
import { nodeContext } from './read-file.ts';

/** The reader without its page: the same parsing, in this process. */
export const nodeReader: OpenReader = () => {
	let tell: (event: unknown) => void = () => undefined;
	let isClosed = false;
	return {
		send: (request) => {
			if (request.type !== 'read') return;
			void readDocument(
				new Uint8Array(request.bytes),
				request.format,
				nodeContext(readLimits, request.password),
				(event) => isClosed || tell(event),
			);
		},
		onEvent: (listener) => (tell = listener),
		onGone: () => undefined,
		memoryBytes: () => Promise.resolve(0),
		close: () => (isClosed = true),
	};
};
