import type { Client } from '../../src-main/contract/connect.ts';
import { keyOf } from '../../src-main/contract/decision-key.ts';
import type {
	Decision,
	DecisionChange,
	PersonalKind,
	Place,
	SetFinding,
	SetText,
	SetTextEvent,
	SetTextId,
} from '../../src-main/contract/deidentify.ts';
import { Watched } from './watched.ts';

/** A text with what was found and decided. */
export interface ReviewedText {
	readonly item: SetText;
	readonly text: string;
	readonly found: readonly SetFinding[];
	readonly decisions: ReadonlyMap<string, Decision>;
	readonly kept: readonly Place[];
	readonly gone: boolean;
}

type Deed =
	| { readonly kind: 'words'; readonly before: DecisionChange[]; readonly after: DecisionChange[] }
	| { readonly kind: 'place'; readonly place: Place };

/** A person looks through a text: where they are, what they decide, and the way back. */
export class TextReview {
	readonly #client: Client;
	readonly #tell: (error: unknown) => void;
	readonly #watched: Watched<'deidentify.watchText', ReviewedText>;
	readonly #done: Deed[] = [];
	readonly #undone: Deed[] = [];
	/** Where the one that is looked at begins; null: the first open one. */
	#at = $state.raw<number | null>(null);
	/** Words that a person marked. */
	marked = $state.raw<Place | null>(null);
	canUndo = $state(false);
	canRedo = $state(false);
	/** What a model named first, then other doubtful ones, each part in the order of the text. */
	readonly list: readonly SetFinding[] = $derived.by(() => {
		const view = this.view;
		if (view === undefined) return [];
		const kept = new Set(view.kept.map(placeKey));
		const shown = view.found.filter(
			(one) => view.decisions.get(one.key)?.decision !== 'refused' && !kept.has(placeKey(one)),
		);
		const doubtful = shown.filter(({ isSure }) => !isSure);
		return [
			...doubtful.filter(isByModel),
			...doubtful.filter((one) => !isByModel(one)),
			...shown.filter(({ isSure }) => isSure),
		];
	});
	/** Words that a person said are not personal, in the whole set. */
	readonly refused: readonly string[] = $derived(
		[...(this.view?.decisions.values() ?? [])]
			.filter(({ decision }) => decision === 'refused')
			.map(({ key }) => key),
	);
	readonly lookedAt = $derived(this.list.filter((one) => this.isDecided(one)).length);
	readonly current: SetFinding | undefined = $derived(
		this.list.find(({ start }) => start === this.#at) ??
			this.list.find((one) => !this.isDecided(one)) ??
			this.list[0],
	);
	readonly position = $derived(this.current === undefined ? -1 : this.list.indexOf(this.current));

	constructor(client: Client, id: SetTextId, tell: (error: unknown) => void) {
		this.#client = client;
		this.#tell = tell;
		this.#watched = new Watched(client, 'deidentify.watchText', { id }, fold);
	}

	get state(): Watched<'deidentify.watchText', ReviewedText>['state'] {
		return this.#watched.state;
	}

	get view(): ReviewedText | undefined {
		return this.#watched.value;
	}

	isDecided({ key }: SetFinding): boolean {
		return this.view?.decisions.get(key)?.decision === 'accepted';
	}

	/** What it counts as: a person may have said otherwise. */
	kindOf({ key, kind }: SetFinding): PersonalKind {
		return this.view?.decisions.get(key)?.kind ?? kind;
	}

	wordsOf({ start, end }: Place): string {
		return this.view?.text.slice(start, end) ?? '';
	}

	go(finding: SetFinding): void {
		this.#at = finding.start;
		this.marked = null;
	}

	step(by: 1 | -1): void {
		const next = this.list[Math.min(this.list.length - 1, Math.max(0, this.position + by))];
		if (next !== undefined) this.go(next);
	}

	/** To be replaced; then the next open one. */
	async accept(finding: SetFinding): Promise<void> {
		const next = this.#nextOpen(finding);
		if (!this.isDecided(finding)) await this.#decide([this.#accepted(finding)]);
		if (next !== undefined) this.go(next);
	}

	/** Not personal, here and in the whole set. */
	async refuse(finding: SetFinding): Promise<void> {
		const next = this.#nextOpen(finding);
		const { key } = finding;
		await this.#decide([{ key, decision: { key, decision: 'refused', kind: null, everywhere: false } }]);
		if (next !== undefined) this.go(next);
	}

	/** Not personal in this place. */
	async keepHere(finding: SetFinding): Promise<void> {
		const next = this.#nextOpen(finding);
		const place = { start: finding.start, end: finding.end };
		if (!(await this.#keep(place, true))) return;
		this.#add({ kind: 'place', place });
		if (next !== undefined) this.go(next);
	}

	async changeKind({ key }: SetFinding, kind: PersonalKind): Promise<void> {
		await this.#decide([{ key, decision: { key, decision: 'accepted', kind, everywhere: true } }]);
	}

	/** All sure ones that nobody looked at. */
	async acceptSure(): Promise<void> {
		const open = this.list.filter((one) => one.isSure && !this.isDecided(one));
		const keys = new Map(open.map((one) => [one.key, one]));
		if (keys.size > 0) await this.#decide([...keys.values()].map((one) => this.#accepted(one)));
	}

	/** The marked words are personal wherever they stand. */
	async addMarked(kind: PersonalKind): Promise<void> {
		const { marked } = this;
		const key = marked === null ? '' : keyOf(this.wordsOf(marked));
		if (marked === null || key === '') return;
		this.marked = null;
		this.#at = marked.start;
		await this.#decide([{ key, decision: { key, decision: 'accepted', kind, everywhere: true } }]);
	}

	/** Words that were not personal are looked at anew. */
	async bringBack(key: string): Promise<void> {
		await this.#decide([{ key, decision: null }]);
	}

	async bringBackPlace(place: Place): Promise<void> {
		if (await this.#keep(place, false)) this.#at = place.start;
	}

	async undo(): Promise<void> {
		const deed = this.#done.pop();
		if (deed === undefined) return;
		this.#undone.push(deed);
		if (deed.kind === 'place') {
			await this.#keep(deed.place, false);
			this.#at = deed.place.start;
		} else await this.#send(deed.before);
		this.#count();
	}

	async redo(): Promise<void> {
		const deed = this.#undone.pop();
		if (deed === undefined) return;
		this.#done.push(deed);
		if (deed.kind === 'place') await this.#keep(deed.place, true);
		else await this.#send(deed.after);
		this.#count();
	}

	#accepted({ key, kind, isSure }: SetFinding): DecisionChange {
		// A doubtful one is looked for everywhere from now on, because nothing else may find it there.
		const decision = { key, decision: 'accepted', kind: isSure ? null : kind, everywhere: !isSure } as const;
		return { key, decision };
	}

	/** The open one after it, else the first one that is open. */
	#nextOpen(finding: SetFinding): SetFinding | undefined {
		const at = this.list.indexOf(finding);
		const isOpen = (one: SetFinding): boolean => one.key !== finding.key && !this.isDecided(one);
		return this.list.slice(at + 1).find(isOpen) ?? this.list.find(isOpen) ?? this.list[at + 1];
	}

	async #decide(after: DecisionChange[]): Promise<void> {
		const before = await this.#send(after);
		if (before !== undefined) this.#add({ kind: 'words', before, after });
	}

	async #send(changes: DecisionChange[]): Promise<DecisionChange[] | undefined> {
		const setId = this.view?.item.setId;
		if (setId === undefined) return undefined;
		try {
			return await this.#client.call('deidentify.decide', { setId, changes });
		} catch (error) {
			this.#tell(error);
			return undefined;
		}
	}

	async #keep(place: Place, isKept: boolean): Promise<boolean> {
		const id = this.view?.item.id;
		if (id === undefined) return false;
		try {
			await this.#client.call('deidentify.keep', { id, place, isKept });
			return true;
		} catch (error) {
			this.#tell(error);
			return false;
		}
	}

	#add(deed: Deed): void {
		this.#done.push(deed);
		this.#undone.length = 0;
		this.#count();
	}

	#count(): void {
		this.canUndo = this.#done.length > 0;
		this.canRedo = this.#undone.length > 0;
	}
}

/** No rule found it. */
export const isByModel = ({ rule }: SetFinding): boolean => rule === 'model';

const placeKey = ({ start, end }: Place): string => `${start}-${end}`;

function fold(before: ReviewedText | undefined, event: SetTextEvent): ReviewedText {
	if (event.kind === 'text') {
		const { item, text, findings, decisions, kept } = event;
		const decided = new Map(decisions.map((decision) => [decision.key, decision]));
		return { item, text, found: findings, decisions: decided, kept, gone: false };
	}
	if (before === undefined) throw new Error('A text begins with itself');
	switch (event.kind) {
		case 'found':
			return { ...before, item: event.item, found: event.findings };
		case 'item':
			return { ...before, item: event.item };
		case 'decided': {
			const decisions = new Map(before.decisions);
			for (const { key, decision } of event.changes)
				if (decision === null) decisions.delete(key);
				else decisions.set(key, decision);
			return { ...before, decisions };
		}
		case 'kept':
			return { ...before, kept: event.kept };
		case 'gone':
			return { ...before, gone: true };
	}
}
