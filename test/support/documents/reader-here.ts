import type { OpenReader } from '../../../src-main/documents/reader-link.ts';
import { readDocument } from '../../../src-renderer/reader/read-document.ts';
import { readingContext } from './read-file.ts';

/** Readers in this thread, whose messages are copied as between processes; `onRead` learns of each before it begins. */
export function readersHere(onRead: (format: string) => void = () => undefined): {
	readonly openReader: OpenReader;
	/** How many are open now. */
	readonly open: () => number;
} {
	let open = 0;
	const openReader: OpenReader = () => {
		open += 1;
		let isOpen = true;
		let tell: (event: unknown) => void = () => undefined;
		return {
			send: (request) => {
				if (request.type !== 'read') throw new Error('Nothing is drawn here.');
				const { bytes, format, limits, password } = structuredClone(request);
				onRead(format);
				void readDocument(new Uint8Array(bytes), format, readingContext(limits, password), (event) => {
					if (isOpen) tell(structuredClone(event));
				});
			},
			onEvent: (listener) => (tell = listener),
			onGone: () => undefined,
			memoryBytes: () => Promise.resolve(0),
			close: () => {
				if (isOpen) open -= 1;
				isOpen = false;
			},
		};
	};
	return { openReader, open: () => open };
}
