import { rm, stat } from 'node:fs/promises';
import { KnownError } from '../../contract/errors.ts';
import type { Received } from '../../net/gate.ts';
import type { FileSink, FileWork } from '../files/file-work.ts';
import { answerProblem } from './answer-problem.ts';
import { lengthOfUnsatisfied, parseContentRange } from './content-range.ts';
import { withoutPage } from './first-piece.ts';
import { type Journal, readJournal, removeJournal, writeJournal } from './journal.ts';

/** One file to fetch, known by its hash. */
export interface TransferTarget {
	readonly url: URL;
	/** The page that tells about access, for an answer that refuses it; undefined where nobody has to ask for it. */
	readonly page: string | undefined;
	readonly headers: Readonly<Record<string, string>>;
	readonly sha256: string;
	/** Where the catalog knows it. */
	readonly bytes: number | undefined;
	/** Final name; what was received until then lies beside it as `.part`. */
	readonly path: string;
}

export interface TransferTools {
	readonly get: (
		url: URL,
		headers: Readonly<Record<string, string>>,
		signal: AbortSignal,
	) => Promise<Received>;
	readonly files: FileWork;
	/** Waits as long as the bandwidth limit wants before so many bytes more. */
	readonly limit: (bytes: number, signal: AbortSignal) => Promise<void>;
	/** Throws `disk-too-small` where so many bytes more do not fit. */
	readonly needRoom: (bytes: number) => Promise<void>;
}

export type TransferEvent =
	| { readonly kind: 'connecting' }
	| { readonly kind: 'total'; readonly bytes: number }
	| { readonly kind: 'received'; readonly bytes: number }
	| { readonly kind: 'checking'; readonly bytes: number }
	/** What was here is of no use: of another file, or of one that the server has no more. */
	| { readonly kind: 'anew' };

/**
 * Fetches a file in one connection, going on where an earlier one ended. Ends when the file is in place with the right
 * hash. What was received stays after every failure but a wrong hash. Errors: `net-…`, `download-…`, `disk-full`,
 * `disk-too-small`, `cancelled`.
 */
export async function transfer(
	target: TransferTarget,
	tools: TransferTools,
	tell: (event: TransferEvent) => void,
	signal: AbortSignal,
): Promise<void> {
	const part = partOf(target.path);
	const found = await readJournal(journalFile(target.path));
	// Another hash is another file.
	let journal = found?.sha256 === target.sha256 ? found : undefined;
	const total = target.bytes ?? journal?.totalBytes;
	const here = await sizeOf(part);
	const isOther = found !== undefined && journal === undefined;
	let have = isOther || here > (total ?? Infinity) ? 0 : here;
	if (have < here) tell({ kind: 'anew' });
	// Gigabytes are not thrown away for a damaged note: the rest is asked for, and the hash of the whole decides.
	let isDoubtful = have > 0 && (journal === undefined || journal.isDoubtful === true);
	if (total !== undefined) tell({ kind: 'total', bytes: total });
	tell(have > 0 ? { kind: 'checking', bytes: 0 } : { kind: 'connecting' });
	let sink = await tools.files.append(part, have, signal, (bytes) => tell({ kind: 'checking', bytes }));
	try {
		tell({ kind: 'received', bytes: have });
		if (total === undefined || have < total) {
			tell({ kind: 'connecting' });
			const given = await tools.get(target.url, requestHeaders(target, have, journal), signal);
			const answer = given.status === 200 ? await withoutPage(given) : given;
			const place = await placeOf(answer, target, have, total, journal);
			if (place.kind === 'again') {
				if (place.changed) {
					await discard(target.path);
					tell({ kind: 'anew' });
				} else if (journal !== undefined)
					await writeJournal(journalFile(target.path), { ...journal, ignoresRanges: true });
				const code = place.changed ? 'download-changed' : 'download-truncated';
				throw new KnownError(code, { host: answer.url.host });
			}
			if (place.kind !== 'complete' && target.bytes !== undefined && place.total !== undefined)
				if (place.total !== target.bytes) throw await wrongLength(answer);
			if (place.kind === 'anew') {
				await sink.close();
				sink = await tools.files.append(part, 0, signal);
				if (have > 0 && place.changed) tell({ kind: 'anew' });
				have = 0;
				isDoubtful = false;
			}
			if (place.kind !== 'complete') {
				journal = {
					...journalOf(target, answer),
					...(place.total === undefined ? {} : { totalBytes: place.total }),
					...(isDoubtful ? { isDoubtful } : {}),
				};
				await writeJournal(journalFile(target.path), journal);
				if (place.total !== undefined) {
					tell({ kind: 'total', bytes: place.total });
					await tools.needRoom(place.total - have);
				}
				have = await receive(
					answer,
					sink,
					{ have, skip: place.skip, total: place.total },
					tools,
					tell,
					signal,
				);
				if (place.total !== undefined && have < place.total)
					throw new KnownError('download-truncated', { host: answer.url.host });
			}
		}
		tell({ kind: 'checking', bytes: have });
		const sha256 = await sink.finish(target.sha256, target.path);
		if (sha256 !== target.sha256 && isDoubtful) {
			await discard(target.path);
			tell({ kind: 'anew' });
			throw new KnownError('download-changed', { host: target.url.host });
		}
		if (sha256 !== target.sha256) throw new KnownError('download-wrong-hash', { host: target.url.host });
		await removeJournal(journalFile(target.path));
	} finally {
		// What is in memory is worth keeping; a disk that refuses it has been reported already.
		await sink.drain().catch(() => undefined);
		await sink.close().catch(() => undefined);
	}
}

/** Removes what was received of a file. */
export async function discard(path: string): Promise<void> {
	await rm(partOf(path), { force: true });
	await removeJournal(journalFile(path));
}

export async function receivedBytes(path: string): Promise<number> {
	return sizeOf(partOf(path));
}

type Place =
	| { readonly kind: 'complete' }
	/** `skip`: bytes at the beginning of the answer that are here already. */
	| { readonly kind: 'on'; readonly skip: number; readonly total: number | undefined }
	/** Of no use: ask once more, for the whole file. */
	| { readonly kind: 'again'; readonly changed: boolean }
	| {
			readonly kind: 'anew';
			readonly skip: 0;
			readonly total: number | undefined;
			readonly changed: boolean;
	  };

/** Where the answer's bytes belong. Closes the answer where it is of no use. */
async function placeOf(
	answer: Received,
	target: TransferTarget,
	have: number,
	known: number | undefined,
	journal: Journal | undefined,
): Promise<Place> {
	const problem = answerProblem(answer, target.page);
	if (problem !== undefined) {
		await closeAnswer(answer);
		throw problem;
	}
	const isSame = journal === undefined || !hasChanged(journal, answer);
	if (answer.status === 416) {
		await closeAnswer(answer);
		const length = lengthOfUnsatisfied(answer.headers['content-range']);
		// Whether it is the right file is for its hash to tell.
		return have > 0 && length === have ? { kind: 'complete' } : { kind: 'again', changed: true };
	}
	if (answer.status === 206) {
		const range = parseContentRange(answer.headers['content-range']);
		if (range?.start === have && isSame) return { kind: 'on', skip: 0, total: range.total ?? known };
		await closeAnswer(answer);
		return { kind: 'again', changed: !isSame };
	}
	const length = lengthOf(answer);
	const total = length ?? known;
	// A file that is the same by its validators, or has none, and of another length is some other answer.
	if (have > 0 && isSame && length !== undefined && length !== (known ?? length)) {
		await closeAnswer(answer);
		throw new KnownError('download-unexpected', { host: answer.url.host, status: answer.status });
	}
	if (have > 0 && isSame && (total === undefined || total >= have)) return { kind: 'on', skip: have, total };
	return { kind: 'anew', skip: 0, total, changed: !isSame };
}

async function receive(
	answer: Received,
	sink: FileSink,
	{ have, skip, total }: { have: number; skip: number; total: number | undefined },
	{ limit, needRoom }: TransferTools,
	tell: (event: TransferEvent) => void,
	signal: AbortSignal,
): Promise<number> {
	let received = have;
	let toSkip = skip;
	let looked = have;
	for await (const piece of answer.body) {
		await limit(piece.length, signal);
		const chunk = toSkip === 0 ? piece : piece.subarray(Math.min(toSkip, piece.length));
		toSkip -= piece.length - chunk.length;
		if (chunk.length === 0) {
			tell({ kind: 'received', bytes: received });
			continue;
		}
		if (total !== undefined && received + chunk.length > total)
			throw new KnownError('download-wrong-hash', { host: answer.url.host });
		received += chunk.length;
		await sink.write(chunk);
		tell({ kind: 'received', bytes: received });
		if (received - looked >= lookEveryBytes) {
			looked = received;
			if (total !== undefined) await needRoom(total - received);
		}
	}
	return received;
}

function requestHeaders(
	target: TransferTarget,
	have: number,
	journal: Journal | undefined,
): Record<string, string> {
	const headers = { ...target.headers, 'accept-encoding': 'identity' };
	if (have === 0 || journal?.ignoresRanges === true) return headers;
	const validator = journal?.etag ?? journal?.lastModified;
	return {
		...headers,
		range: `bytes=${have}-`,
		...(validator === undefined ? {} : { 'if-range': validator }),
	};
}

function journalOf(target: TransferTarget, answer: Received): Journal {
	const { etag = '', 'last-modified': lastModified = '' } = answer.headers;
	return {
		sha256: target.sha256,
		url: target.url.href,
		...(isSendable(etag) && !etag.startsWith('W/') ? { etag } : {}),
		...(isSendable(lastModified) ? { lastModified } : {}),
	};
}

/** What is not is refused by servers, or cannot be sent at all, so that nothing would ever go on. */
function isSendable(validator: string): boolean {
	return /^[\x20-\x7e]{1,200}$/u.test(validator);
}

function hasChanged(journal: Journal, { headers }: Received): boolean {
	const { etag, 'last-modified': lastModified } = headers;
	if (journal.etag !== undefined && etag !== undefined) return etag !== journal.etag;
	return (
		journal.lastModified !== undefined && lastModified !== undefined && lastModified !== journal.lastModified
	);
}

function lengthOf({ headers }: Received): number | undefined {
	const length = Number(headers['content-length']);
	return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

/** Another length than the catalog's cannot have its hash: said before gigabytes are fetched. */
async function wrongLength(answer: Received): Promise<KnownError> {
	await closeAnswer(answer);
	return new KnownError('download-wrong-hash', { host: answer.url.host });
}

async function closeAnswer(answer: Received): Promise<void> {
	await answer.body[Symbol.asyncIterator]().return?.();
}

async function sizeOf(file: string): Promise<number> {
	return stat(file).then(
		({ size }) => size,
		() => 0,
	);
}

const partOf = (path: string): string => `${path}.part`;
const journalFile = (path: string): string => `${path}.part.json`;
const lookEveryBytes = 64 * 1024 * 1024;
