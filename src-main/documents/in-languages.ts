import type { RecognitionId } from '../contract/ids.ts';
import type { OpenReader } from './reader-link.ts';

/**
 * Readers that recognise text in the chosen languages. They are named with each document, so that a reader which was
 * made ready before reads in what is chosen now. `known` resolves once the languages that are here were looked at.
 */
export function inLanguages(
	open: OpenReader,
	known: Promise<unknown>,
	chosen: () => readonly RecognitionId[],
): OpenReader {
	return () => {
		const reader = open();
		return {
			...reader,
			send: (request) => {
				if (request.type !== 'read') reader.send(request);
				else void known.then(() => reader.send({ ...request, languages: chosen() }));
			},
		};
	};
}
