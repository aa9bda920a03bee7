import type { Jobs } from '../../base/jobs.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import type { SetTextId } from '../../contract/deidentify.ts';
import { toKnownError } from '../../contract/errors.ts';
import type { StoredText } from '../../db/set-texts.ts';
import type { StoredSet } from '../../db/text-sets.ts';
import { findInText, type FindParts, type FoundInText } from './find-in-text.ts';
import { foundWords } from './found-words.ts';
import { mayHold } from './word-key.ts';

export interface TextSearchesOptions extends FindParts {
	readonly jobs: Jobs;
	readonly logger: Logger;
	/** `found`: other findings than before. */
	readonly onChanged: (text: StoredText, found: boolean) => void;
	readonly onStorageProblem: (error: unknown) => void;
}

/**
 * Looks through the texts of all sets one after the other, the one on screen first, until everything that was learnt in a set
 * was looked for in all of its texts.
 */
export class TextSearches {
	readonly #options: TextSearchesOptions;
	#current: { id: SetTextId; abort: AbortController; fraction: number; startedAt: number } | null = null;
	#running: Promise<void> | null = null;
	#focus: SetTextId | null = null;
	#isDisposed = false;

	constructor(options: TextSearchesOptions) {
		this.#options = options;
	}

	/** There may be something to look through. */
	look(): void {
		if (this.#isDisposed || this.#running !== null) return;
		this.#running = this.#run().finally(() => {
			this.#running = null;
			// Something was asked for just when the last one ended.
			if (!this.#isDisposed && this.#options.texts.next(this.#focus) !== undefined) this.look();
		});
	}

	/** This text is on screen. */
	focus(id: SetTextId): void {
		this.#focus = id;
	}

	/** Its words changed, it is gone, or somebody said stop. */
	leave(id: SetTextId): void {
		if (this.#current?.id === id) this.#current.abort.abort();
	}

	progressOf(id: SetTextId): { fraction: number; secondsLeft: number | null } | null {
		if (this.#current?.id !== id) return null;
		const { fraction, startedAt } = this.#current;
		const took = (Date.now() - startedAt) / 1000;
		return { fraction, secondsLeft: fraction === 0 ? null : (took / fraction) * (1 - fraction) };
	}

	/** When all is looked through. */
	async idle(): Promise<void> {
		while (this.#running !== null) await this.#running;
	}

	async dispose(): Promise<void> {
		this.#isDisposed = true;
		this.#current?.abort.abort();
		await this.#running;
	}

	async #run(): Promise<void> {
		const { texts, sets, logger, onStorageProblem } = this.#options;
		for (;;) {
			const id = this.#isDisposed ? undefined : texts.next(this.#focus);
			const text = id === undefined ? undefined : texts.get(id);
			const set = text === undefined ? undefined : sets.get(text.setId);
			if (text === undefined || set === undefined) return;
			try {
				await this.#look(text, set);
			} catch (error) {
				if (toKnownError(error).code === 'cancelled') continue;
				logger.event('personal-search-failed', errorFacts(error));
				try {
					texts.setState(text.id, 'stopped', text.version);
				} catch (problem) {
					onStorageProblem(problem);
					return;
				}
				this.#tell(text.id, false);
			}
			// Lets the rest of the program have its turn where nothing had to be asked.
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	/** A person stops it: it is looked through again when they say so. */
	stop(id: SetTextId): void {
		const stored = this.#options.texts.get(id);
		if (stored === undefined) return;
		this.#options.texts.setState(id, 'stopped', stored.version);
		this.leave(id);
		this.#tell(id, false);
	}

	async #look(stored: StoredText, set: StoredSet): Promise<void> {
		const { texts, sets, jobs } = this.#options;
		const { id } = stored;
		const learnt = stored.state === 'new' ? [everything] : sets.learntSince(set.id, stored.version);
		const text = texts.text(id);
		if (!concerns(text, learnt)) {
			texts.setState(id, 'ready', set.version);
			this.#tell(id, false);
			return;
		}
		const abort = new AbortController();
		this.#current = { id, abort, fraction: 0, startedAt: Date.now() };
		const isLong = text.length > longText;
		const job = isLong ? jobs.start({ kind: 'personal', title: stored.name, conversationId: null }) : null;
		job?.signal.addEventListener('abort', () => this.stop(id), { once: true });
		this.#tell(id, false);
		const isAll = !isLong || learnt.includes(everything);
		try {
			const found = await findInText(
				this.#options,
				{ stored, set, text },
				isAll ? null : learnt.map(withoutMark),
				(fraction) => {
					if (this.#current === null) return;
					this.#current.fraction = fraction;
					job?.update({ fraction, secondsLeft: this.progressOf(id)?.secondsLeft ?? null });
					this.#tell(id, false);
				},
				abort.signal,
			);
			this.#current = null;
			if (!abort.signal.aborted) this.#tell(id, this.#store(stored, set, found));
		} finally {
			this.#current = null;
			job?.end();
		}
	}

	/** True where something else was found than before. */
	#store({ id }: StoredText, before: StoredSet, { findings, people, newNames }: FoundInText): boolean {
		const { texts, sets } = this.#options;
		const now = sets.get(before.id);
		if (now === undefined) return false;
		const json = JSON.stringify(findings);
		const isOther = json !== texts.findingsJson(id);
		if (people !== before.people) sets.change(before.id, { people });
		if (isOther) {
			texts.setFound(id, json, foundWords(findings));
			texts.takeBack(id);
		}
		const version =
			newNames.length === 0
				? now.version
				: sets.learn(
						before.id,
						newNames.map((name) => mark + name),
					);
		// What was decided meanwhile is looked for in another round.
		texts.setState(id, 'ready', now.version === before.version ? version : before.version);
		return isOther;
	}

	#tell(id: SetTextId, found: boolean): void {
		const stored = this.#options.texts.get(id);
		if (stored !== undefined) this.#options.onChanged(stored, found);
	}
}

/** Everything has to be looked for anew. */
export const everything = '*';
/** Before parts of names, of which mistyped ones are found as well. */
const mark = '~';
const withoutMark = (word: string): string => (word.startsWith(mark) ? word.slice(1) : word);

function concerns(text: string, learnt: readonly string[]): boolean {
	if (learnt.includes(everything)) return true;
	if (text.length <= longText && learnt.some((word) => word.startsWith(mark))) return true;
	const lowerCase = text.toLowerCase();
	return learnt.some((word) => mayHold(lowerCase, withoutMark(word)));
}

/** In UTF-16 units; a longer one is looked through in parts. */
const longText = 60_000;
