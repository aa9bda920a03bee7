import { randomUUID } from 'node:crypto';
import { Broadcast } from '../../base/broadcast.ts';
import type { Assistant, AssistantContent, AssistantVersion } from '../../contract/assistants.ts';
import { KnownError } from '../../contract/errors.ts';
import type { AssistantId } from '../../contract/ids.ts';
import type { AssistantsTable } from '../../db/assistants.ts';
import { builtInIds, generalAssistant, isBuiltIn } from './assistant-ids.ts';
import { builtInAssistant } from './built-in-assistants.ts';
import { contentOf, isSameContent } from './content.ts';

export interface AssistantsServiceOptions {
	readonly table: AssistantsTable;
	/** The language on screen. */
	readonly language: () => string;
	readonly now?: () => number;
}

/** The ways of working: those that came with the program, as they were changed, and people's own. */
export class AssistantsService {
	readonly #options: AssistantsServiceOptions;
	readonly #now: () => number;
	readonly #changes = new Broadcast<Assistant[]>();

	constructor(options: AssistantsServiceOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	list(): Assistant[] {
		const { table, language } = this.#options;
		const stored = table.all();
		const counts = table.counts();
		const builtIn = builtInIds.map((name): Assistant => {
			const id = name as unknown as AssistantId;
			const changed = stored.find((one) => one.id === id);
			const versions = counts.get(id) ?? 0;
			return changed === undefined
				? { id, ...builtInAssistant(name, language()), origin: 'built-in', versions }
				: { id, ...changed.content, origin: 'changed', versions };
		});
		const own = stored.filter(({ id }) => !isBuiltIn(id));
		return [
			...builtIn,
			...own.map(({ id, content }): Assistant => ({
				id,
				...content,
				origin: 'own',
				versions: counts.get(id) ?? 0,
			})),
		];
	}

	watch(signal: AbortSignal): AsyncIterable<Assistant[]> {
		return this.#changes.watch(signal, this.list());
	}

	/** Something about them is another: one was saved, or the language on screen changed. */
	changed(): void {
		this.#changes.send(this.list());
	}

	/** One that is not there any more is the general one. */
	find(id: AssistantId): Assistant {
		const list = this.list();
		const found = list.find((one) => one.id === id) ?? list.find((one) => one.id === generalAssistant);
		if (found === undefined) throw new KnownError('not-found');
		return found;
	}

	/** Errors: `not-found` for one that was removed meanwhile. */
	need(id: AssistantId): Assistant {
		const assistant = this.list().find((one) => one.id === id);
		if (assistant === undefined) throw new KnownError('not-found');
		return assistant;
	}

	/** What is saved as it is makes no version. Errors: `not-found`. */
	save(id: AssistantId | null, content: AssistantContent): AssistantId {
		const before = id === null ? undefined : this.need(id);
		if (before !== undefined && isSameContent(before, content)) return before.id;
		const saved = id ?? (randomUUID() as AssistantId);
		const first = before?.origin === 'built-in' ? contentOf(before) : undefined;
		this.#options.table.put(saved, content, this.#now(), first);
		this.changed();
		return saved;
	}

	remove(id: AssistantId): void {
		const { table, language } = this.#options;
		if (isBuiltIn(id)) table.reset(id, builtInAssistant(id, language()), this.#now());
		else table.setRemoved(id, this.#now());
		this.changed();
	}

	undoRemove(id: AssistantId): void {
		this.#options.table.setRemoved(id, null);
		this.changed();
	}

	/** The newest first; one that was never saved has the one that it came with. */
	versions(id: AssistantId): AssistantVersion[] {
		const stored = this.#options.table.versions(id);
		return stored.length > 0 ? stored : [{ number: 1, content: contentOf(this.need(id)), at: null }];
	}

	/** "Letters", then "Letters 2". */
	freeName(name: string): string {
		const taken = new Set(this.list().map((one) => one.name));
		for (let number = 1; ; number += 1) {
			const tried = number === 1 ? name : `${name.slice(0, 54)} ${number}`;
			if (!taken.has(tried)) return tried;
		}
	}
}
