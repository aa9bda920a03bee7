import type { Client } from '../../src-main/contract/connect.ts';
import type { Term } from '../../src-main/contract/glossary.ts';

/** The terms that are looked at: the first ones of what was searched for, and more of them as somebody scrolls on. */
export class GlossaryList {
	terms = $state.raw<readonly Term[]>([]);
	found = $state(0);
	total = $state(0);
	isKnown = $state(false);
	query = $state('');
	readonly #client: Client;
	readonly #tell: (error: unknown) => void;
	#asked = 0;
	#isLoading = false;

	constructor(client: Client, tell: (error: unknown) => void) {
		this.#client = client;
		this.#tell = tell;
	}

	/** Looks anew, as far as was looked before. */
	async look(): Promise<void> {
		await this.#load(0, Math.min(most, Math.max(pageSize, this.terms.length)));
	}

	search(query: string): void {
		this.query = query;
		this.terms = [];
		void this.#load(0, pageSize);
	}

	/** The end is near. */
	async more(): Promise<void> {
		if (this.#isLoading || this.terms.length >= this.found) return;
		await this.#load(this.terms.length, pageSize);
	}

	async #load(from: number, count: number): Promise<void> {
		this.#asked += 1;
		const asked = this.#asked;
		this.#isLoading = true;
		try {
			const page = await this.#client.call('glossary.find', { query: this.query, from, count });
			// Another search was begun meanwhile.
			if (asked !== this.#asked) return;
			this.terms = from === 0 ? page.terms : [...this.terms.slice(0, from), ...page.terms];
			this.found = page.found;
			this.total = page.total;
			this.isKnown = true;
		} catch (error) {
			this.#tell(error);
		} finally {
			if (asked === this.#asked) this.#isLoading = false;
		}
	}
}

const pageSize = 100;
const most = 500;
