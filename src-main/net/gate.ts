import { Broadcast } from '../base/broadcast.ts';
import type { LedgerEntry } from '../contract/program.ts';
import { KnownError } from '../contract/errors.ts';
import type { HttpAnswer, HttpTransport } from './http.ts';
import { isRedirect, mostRedirects, redirectTarget } from './redirects.ts';

/** Where connections are written down. */
export interface Ledger {
	/** Gives the entry's id. */
	add(entry: NewEntry): number;
	/** What became of it, and what was received until now. */
	change(id: number, entry: NewEntry): void;
	/** Newest first. */
	list(): LedgerEntry[];
}

export type NewEntry = Omit<LedgerEntry, 'id' | 'at'>;

export interface LinkOpener {
	/** Shows the host and asks; true when the person agrees. */
	confirm(host: string, url: string): Promise<boolean>;
	/** Hands the address to the system. */
	open(url: string): Promise<void>;
}

export interface GetRequest {
	readonly url: URL;
	readonly purpose: 'download' | 'language' | 'check';
	readonly askedBy: 'person' | 'administrator' | 'program';
	/** Name of what is fetched, as the ledger shows it. */
	readonly about: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** An answer, and the address that gave it after redirects. */
export interface Received extends HttpAnswer {
	readonly url: URL;
}

export interface GateOptions {
	readonly ledger: Ledger;
	readonly opener: LinkOpener;
	readonly transport: HttpTransport;
	/** Where a request may go to: origins that a person or the administrator agreed to. */
	readonly origins: () => readonly string[];
}

/**
 * The one way out: nothing is opened unless a person asked for it, and everything is written down, refusals too.
 * A link that a person chooses goes to the system's own browser.
 */
export class Gate {
	readonly #options: GateOptions;
	readonly #changes = new Broadcast<LedgerEntry[]>();

	constructor(options: GateOptions) {
		this.#options = options;
	}

	/**
	 * Fetches from an origin that was agreed to, and follows where it redirects to within https. Errors: the `net-…`
	 * codes; an answer of the server, also a bad one, is none.
	 */
	async get(request: GetRequest, signal: AbortSignal): Promise<Received> {
		let { url, headers } = request;
		if (!this.#options.origins().includes(url.origin)) {
			this.#write(entryOf(request, url.host, 'denied'));
			throw new KnownError('net-not-allowed', { host: url.host });
		}
		for (let hops = 0; hops <= mostRedirects; hops += 1) {
			const answer = await this.#send(url, request, headers, signal);
			if (!isRedirect(answer.status)) return answer;
			await answer.body[Symbol.asyncIterator]().return?.();
			const target = this.#redirected(url, answer, request);
			// A token is for the host that it was given for.
			if (target.host !== url.host)
				headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
			url = target;
		}
		throw new KnownError('net-redirect-refused', { host: url.host });
	}

	/** What a program of somebody else's fetches because a person asked for it; how much it is stays its secret. */
	async byOthers<T>(host: string, purpose: 'packages', task: () => Promise<T>): Promise<T> {
		const entry: NewEntry = { ...byPerson, host, purpose, outcome: 'allowed' };
		const id = this.#write(entry);
		try {
			return await task();
		} catch (error) {
			this.#options.ledger.change(id, { ...entry, outcome: 'failed' });
			this.#tell();
			throw error;
		}
	}

	/** Errors: `link-refused` for anything but https and mailto. */
	async openLink(address: string): Promise<boolean> {
		const url = parseLink(address);
		if (url === undefined) {
			this.#write({ ...byPerson, host: '', purpose: 'link', outcome: 'denied' });
			throw new KnownError('link-refused');
		}
		const host = url.protocol === 'mailto:' ? url.pathname : url.host;
		const agreed = await this.#options.opener.confirm(host, url.href);
		this.#write({ ...byPerson, host, purpose: 'link', outcome: agreed ? 'allowed' : 'denied' });
		if (agreed) await this.#options.opener.open(url.href);
		return agreed;
	}

	watchLedger(signal: AbortSignal): AsyncIterable<LedgerEntry[]> {
		return this.#changes.watch(signal, this.#options.ledger.list());
	}

	async #send(
		url: URL,
		request: GetRequest,
		headers: GetRequest['headers'],
		signal: AbortSignal,
	): Promise<Received> {
		const entry: NewEntry = entryOf(request, url.host, 'allowed');
		const id = this.#write(entry);
		const became = (outcome: LedgerEntry['outcome'], bytes: number): void => {
			this.#options.ledger.change(id, { ...entry, outcome, bytes });
			this.#tell();
		};
		const meanwhile = (bytes: number): void => {
			try {
				became('allowed', bytes);
			} catch (error) {
				// What cannot be written now is written at the end, or is said then.
				if (!(error instanceof KnownError)) throw error;
			}
		};
		try {
			const answer = await this.#options.transport(url, headers, signal);
			return { ...answer, url, body: counted(answer.body, became, meanwhile, signal) };
		} catch (error) {
			became(signal.aborted ? 'allowed' : 'failed', 0);
			throw error;
		}
	}

	/** The whole list is read only where somebody looks at it. */
	#tell(): void {
		if (this.#changes.hasWatchers) this.#changes.send(this.#options.ledger.list());
	}

	#redirected(from: URL, answer: HttpAnswer, request: GetRequest): URL {
		try {
			return redirectTarget(from, answer.headers['location']);
		} catch (error) {
			const host = error instanceof KnownError ? String(error.details['host']) : from.host;
			this.#write(entryOf(request, host, 'denied'));
			throw error;
		}
	}

	#write(entry: NewEntry): number {
		const id = this.#options.ledger.add(entry);
		this.#tell();
		return id;
	}
}

function entryOf(
	{ purpose, askedBy, about }: GetRequest,
	host: string,
	outcome: LedgerEntry['outcome'],
): NewEntry {
	return { host, purpose, askedBy, about, outcome, bytes: 0 };
}

const byPerson = { askedBy: 'person', about: null, bytes: 0 } as const;

/** Writes down how much came, however the reading ends; and now and then before, because the program may be killed. */
async function* counted(
	body: AsyncIterable<Uint8Array>,
	became: (outcome: LedgerEntry['outcome'], bytes: number) => void,
	meanwhile: (bytes: number) => void,
	signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
	let bytes = 0;
	let written = 0;
	let outcome: LedgerEntry['outcome'] = 'allowed';
	try {
		for await (const chunk of body) {
			bytes += chunk.length;
			if (bytes - written >= bytesBetweenNotes) {
				written = bytes;
				meanwhile(bytes);
			}
			yield chunk;
		}
	} catch (error) {
		// What a person stops did not fail.
		if (!signal.aborted) outcome = 'failed';
		throw error;
	} finally {
		became(outcome, bytes);
	}
}

const bytesBetweenNotes = 16_000_000;

/** Only addresses that a browser or a mail program opens; user names in them hide the true host. */
export function parseLink(address: string): URL | undefined {
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		return undefined;
	}
	if (url.protocol === 'mailto:') return url;
	return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
}
