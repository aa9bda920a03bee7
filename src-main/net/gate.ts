import { Broadcast } from '../base/broadcast.ts';
import type { LedgerEntry } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';

/** Where connections are written down. */
export interface Ledger {
	add(entry: Omit<LedgerEntry, 'id' | 'at'>): void;
	/** Newest first. */
	list(): LedgerEntry[];
}

export interface LinkOpener {
	/** Shows the host and asks; true when the person agrees. */
	confirm(host: string, url: string): Promise<boolean>;
	/** Hands the address to the system. */
	open(url: string): Promise<void>;
}

/**
 * The one way out: nothing is opened unless a person asked for it, and everything is written down, refusals too.
 * The program itself opens no connection; a link that a person chooses goes to the system's own browser.
 */
export class Gate {
	readonly #ledger: Ledger;
	readonly #opener: LinkOpener;
	readonly #changes = new Broadcast<LedgerEntry[]>();

	constructor(ledger: Ledger, opener: LinkOpener) {
		this.#ledger = ledger;
		this.#opener = opener;
	}

	/** Errors: `link-refused` for anything but https and mailto. */
	async openLink(address: string): Promise<boolean> {
		const url = parseLink(address);
		if (url === undefined) {
			this.#write({ host: '', purpose: 'link', outcome: 'denied', bytes: 0 });
			throw new KnownError('link-refused');
		}
		const host = url.protocol === 'mailto:' ? url.pathname : url.host;
		const agreed = await this.#opener.confirm(host, url.href);
		this.#write({ host, purpose: 'link', outcome: agreed ? 'allowed' : 'denied', bytes: 0 });
		if (agreed) await this.#opener.open(url.href);
		return agreed;
	}

	watchLedger(signal: AbortSignal): AsyncIterable<LedgerEntry[]> {
		return this.#changes.watch(signal, this.#ledger.list());
	}

	#write(entry: Omit<LedgerEntry, 'id' | 'at'>): void {
		this.#ledger.add(entry);
		this.#changes.send(this.#ledger.list());
	}
}

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
