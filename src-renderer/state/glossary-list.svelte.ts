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
		await this.#load([], Math.max(pageSize, this.terms.length));
	}

	search(query: string): void {
		this.query = query;
		void this.#load([], pageSize);
	}

	/** The end is near. */
	async more(): Promise<void> {
		if (this.#isLoading || this.terms.length >= this.found) return;
		await this.#load(this.terms, this.terms.length + pageSize);
	}

	/** `known`: the first ones, which stay; `wanted`: how many there should be in the end. */
	async #load(known: readonly Term[], wanted: number): Promise<void> {
		this.#asked += 1;
		const asked = this.#asked;
		this.#isLoading = true;
		try {
			const { query } = this;
			const terms = [...known];
			for (let found = Infinity; terms.length < Math.min(wanted, found);) {
				const count = Math.min(mostAtOnce, wanted - terms.length);
				const page = await this.#client.call('glossary.find', { query, from: terms.length, count });
				// Another search was begun meanwhile.
				if (asked !== this.#asked) return;
				terms.push(...page.terms);
				found = page.terms.length === 0 ? 0 : page.found;
				this.found = page.found;
				this.total = page.total;
			}
			this.terms = terms;
			this.isKnown = true;
		} catch (error) {
			this.#tell(error);
		} finally {
			if (asked === this.#asked) this.#isLoading = false;
		}
	}
}

const pageSize = 100;
const mostAtOnce = 500;
