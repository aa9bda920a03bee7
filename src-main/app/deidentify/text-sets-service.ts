import { Broadcast } from '../../base/broadcast.ts';
import { GatheredChanges } from '../../base/gathered-changes.ts';
import type {
	Decision,
	DecisionChange,
	Place,
	SetText,
	SetTextEvent,
	SetTextId,
	TextSet,
	TextSetId,
} from '../../contract/deidentify.ts';
import { KnownError } from '../../contract/errors.ts';
import type { StoredText } from '../../db/set-texts.ts';
import type { StoredSet } from '../../db/text-sets.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { asMap, replaced, toReplace } from './found-words.ts';
import { everything, TextSearches, type TextSearchesOptions } from './text-searches.ts';
import { textItem } from './text-item.ts';

export interface TextSetsOptions extends Omit<TextSearchesOptions, 'onChanged' | 'work'> {
	readonly work: TextSearchesOptions['work'] & Pick<TextWork, 'hash'>;
	readonly now: () => number;
	/** Their contents are gone from the file itself. */
	readonly flush: () => void;
	readonly backupsHoldUntil: () => number | null;
	readonly rewriteBackups: () => Promise<void>;
}

/** Sets of texts from which personal data is taken, and what a person decides about it. */
export class TextSetsService {
	readonly searches: TextSearches;
	readonly #options: TextSetsOptions;
	readonly #sets = new GatheredChanges(() => this.list());
	readonly #texts = new GatheredChanges((id: TextSetId) =>
		this.#options.sets.get(id) === undefined ? undefined : this.#items(id),
	);
	readonly #text = new Map<SetTextId, Broadcast<SetTextEvent>>();
	readonly #purges = new Map<TextSetId, NodeJS.Timeout>();
	readonly #textPurges = new Map<SetTextId, NodeJS.Timeout>();
	readonly #leftovers: { readonly sets: readonly TextSetId[]; readonly texts: readonly SetTextId[] };

	constructor(options: TextSetsOptions) {
		this.#options = options;
		// Known before anybody can remove one and want it back.
		this.#leftovers = { sets: options.sets.deleted(), texts: options.texts.removed() };
		this.searches = new TextSearches({
			...options,
			onChanged: (text, found) => this.#textChanged(text, found),
		});
	}

	/** Takes up what an earlier run of the program left. */
	begin(): void {
		for (const id of this.#leftovers.sets) this.#destroy(id);
		for (const id of this.#leftovers.texts) this.#destroyText(id);
		this.#options.sets.forgetLearnt();
		this.searches.look();
	}

	async dispose(): Promise<void> {
		for (const timer of [...this.#purges.values(), ...this.#textPurges.values()]) clearTimeout(timer);
		this.#sets.dispose();
		this.#texts.dispose();
		await this.searches.dispose();
	}

	watch(signal: AbortSignal): AsyncIterable<TextSet[]> {
		return this.#sets.watch(allSets, signal, this.list());
	}

	watchTexts(setId: TextSetId, signal: AbortSignal): AsyncIterable<SetText[]> {
		this.needSet(setId);
		return this.#texts.watch(setId, signal, this.#items(setId));
	}

	/** Errors: `not-found`. */
	watchText(id: SetTextId, signal: AbortSignal): AsyncIterable<SetTextEvent> {
		const stored = this.needText(id);
		this.searches.focus(id);
		const changes = this.#text.get(id) ?? new Broadcast<SetTextEvent>();
		this.#text.set(id, changes);
		return changes.watch(signal, this.#snapshot(stored));
	}

	list(): TextSet[] {
		const { sets, texts } = this.#options;
		return sets.all().map(({ id, name, dates, version }) => {
			const all = texts.ofSet(id);
			const known = all.filter((text) => text.state === 'ready' && text.version === version);
			const confirmed = known.filter(({ confirmedAt }) => confirmedAt !== null).length;
			return { id, name, dates, texts: all.length, confirmed, waiting: all.length - known.length };
		});
	}

	/** Errors: `not-found`. */
	needSet(id: TextSetId): StoredSet {
		const set = this.#options.sets.get(id);
		if (set === undefined) throw new KnownError('not-found');
		return set;
	}

	/** Errors: `not-found`. */
	needText(id: SetTextId): StoredText {
		const text = this.#options.texts.get(id);
		if (text === undefined || this.#options.sets.get(text.setId) === undefined)
			throw new KnownError('not-found');
		return text;
	}

	makeSet(name: string): TextSetId {
		const id = this.#options.sets.add(name, this.#options.now());
		this.#tell();
		return id;
	}

	changeSet(id: TextSetId, change: Partial<Pick<StoredSet, 'name' | 'dates'>>): void {
		const set = this.needSet(id);
		this.#options.sets.change(id, change);
		if (change.dates !== undefined && change.dates !== set.dates) this.#learn(id, [everything]);
		this.#tell(id);
	}

	/** Hidden now, destroyed when the time for undo is over. */
	removeSet(id: TextSetId): { undoMs: number; backupsHoldUntil: number | null } {
		this.needSet(id);
		for (const text of this.#options.texts.ofSet(id)) this.searches.leave(text.id);
		this.#options.sets.setDeleted(id, this.#options.now());
		this.#purges.set(id, setTimeout(() => this.#destroy(id), undoMs).unref());
		this.#tell();
		return { undoMs, backupsHoldUntil: this.#options.backupsHoldUntil() };
	}

	undoRemoveSet(id: TextSetId): void {
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		this.#options.sets.setDeleted(id, null);
		this.searches.look();
		this.#tell(id);
	}

	async removeSetForGood(id: TextSetId): Promise<void> {
		if (this.#options.sets.get(id) !== undefined) this.removeSet(id);
		this.#destroy(id);
		await this.#options.rewriteBackups();
	}

	add(
		text: Pick<StoredText, 'setId' | 'name'> &
			Partial<Pick<StoredText, 'documentId' | 'conversationId'>> & { readonly text: string },
	): SetTextId {
		this.needSet(text.setId);
		const at = this.#options.now();
		// Halves of signs cannot be stored, and every place has to stay where it is.
		const whole = wellFormed(text.text);
		const id = this.#options.texts.add({
			...{ documentId: null, conversationId: null, ...text },
			...{ text: whole, year: yearOf(whole, at), at },
		});
		this.searches.look();
		this.#tell(text.setId);
		return id;
	}

	/** What was confirmed and decided for single places is gone; what was decided for words holds. */
	editText(id: SetTextId, text: string): void {
		this.needText(id);
		this.#options.texts.setText(id, wellFormed(text));
		this.searches.leave(id);
		const stored = this.needText(id);
		this.#text.get(id)?.send(this.#snapshot(stored));
		this.searches.look();
		this.#tell(stored.setId);
	}

	/** Words of a name, or null for whoever it is about. What was confirmed is taken back. */
	setDatesOf(id: SetTextId, words: string | null): void {
		if (this.needText(id).datesOf === words) return;
		this.#options.texts.setDatesOf(id, words);
		this.searches.leave(id);
		this.searches.look();
		this.#textChanged(this.needText(id), false);
	}

	renameText(id: SetTextId, name: string): void {
		this.needText(id);
		this.#options.texts.rename(id, name);
		this.#textChanged(this.needText(id), false);
	}

	/** Hidden now, destroyed when the time for undo is over. */
	removeText(id: SetTextId): { undoMs: number } {
		const { setId } = this.needText(id);
		this.searches.leave(id);
		this.#options.texts.setRemoved(id, true);
		this.#text.get(id)?.send({ kind: 'gone' });
		this.#textPurges.set(id, setTimeout(() => this.#destroyText(id), undoMs).unref());
		this.#tell(setId);
		return { undoMs };
	}

	undoRemoveText(id: SetTextId): void {
		clearTimeout(this.#textPurges.get(id));
		this.#textPurges.delete(id);
		this.#options.texts.setRemoved(id, false);
		this.searches.look();
		this.#textChanged(this.needText(id), false);
	}

	goOn(id: SetTextId): void {
		this.needText(id);
		this.#options.texts.setState(id, 'new', 0);
		this.searches.look();
		this.#textChanged(this.needText(id), false);
	}

	/** What was decided before comes back. A text with these words in it is not confirmed any more. */
	decide(setId: TextSetId, changes: readonly DecisionChange[]): DecisionChange[] {
		this.needSet(setId);
		const { sets, texts } = this.#options;
		const before = sets.decide(setId, changes);
		const now = new Map(changes.map((change) => [change.key, change.decision]));
		const moved = before.filter(({ key, decision }) => !isSame(decision, now.get(key) ?? null));
		const keys = new Set(moved.map(({ key }) => key));
		for (const text of texts.ofSet(setId)) {
			if (text.confirmedAt !== null && texts.words(text.id).some(({ key }) => keys.has(key)))
				texts.takeBack(text.id);
			this.#text.get(text.id)?.send({ kind: 'decided', changes: [...changes] });
		}
		const toSearch = moved.filter(
			({ key, decision }) => mattersBeyond(decision) || mattersBeyond(now.get(key)),
		);
		if (toSearch.length > 0)
			this.#learn(
				setId,
				toSearch.map(({ key }) => key),
			);
		for (const text of texts.ofSet(setId)) this.#textChanged(text, false);
		this.#tell(setId);
		return before;
	}

	/** Here only: not personal, or so again. */
	keep(id: SetTextId, { start, end }: Place, isKept: boolean): void {
		const { setId } = this.needText(id);
		const { texts } = this.#options;
		const others = texts.kept(id).filter((one) => one.start !== start || one.end !== end);
		const kept = isKept ? [...others, { start, end }] : others;
		texts.setKept(id, kept);
		texts.takeBack(id);
		this.#text.get(id)?.send({ kind: 'kept', kept });
		this.#textChanged(this.needText(id), false);
		this.#tell(setId);
	}

	/** It is to be looked through again. */
	textChanged(id: SetTextId): void {
		this.#textChanged(this.needText(id), false);
	}

	/** A person read it. Errors: `text-still-searched`, `text-not-looked-at`. */
	async confirm(id: SetTextId, signal: AbortSignal): Promise<void> {
		const { texts, work, now } = this.#options;
		const text = this.#toConfirm(id);
		const sha256 = await work.hash(Buffer.from(text), signal);
		// Something may have changed while it was hashed.
		if (this.#toConfirm(id) !== text) throw new KnownError('text-still-searched');
		texts.confirm(id, { text, sha256, at: now() });
		this.#textChanged(this.needText(id), false);
	}

	/** The text with everything replaced, where all of it was found and looked at. */
	#toConfirm(id: SetTextId): string {
		const { texts, sets } = this.#options;
		const stored = this.needText(id);
		const set = this.needSet(stored.setId);
		if (stored.state !== 'ready' || stored.version !== set.version)
			throw new KnownError('text-still-searched');
		const decided = asMap(sets.decisions(set.id));
		const findings = toReplace(texts.findings(id), decided, texts.kept(id));
		const open = findings.filter(({ key }) => decided.get(key) === undefined).length;
		if (open > 0) throw new KnownError('text-not-looked-at', { open });
		return replaced(texts.text(id), findings);
	}

	takeBack(id: SetTextId): void {
		const { setId } = this.needText(id);
		this.#options.texts.takeBack(id);
		this.#textChanged(this.needText(id), false);
		this.#tell(setId);
	}

	setHouse(words: readonly string[]): void {
		const { sets } = this.#options;
		const wanted = [...new Set(words.map((one) => one.trim()).filter((one) => one !== ''))];
		const before = new Set(sets.house());
		const after = new Set(wanted);
		const moved = [...before, ...wanted].filter((one) => before.has(one) !== after.has(one));
		sets.setHouse(wanted);
		if (moved.length === 0) return;
		const keys = moved.length > mostLearnt ? [everything] : moved.map((one) => one.toLowerCase());
		for (const { id } of sets.all()) this.#learn(id, keys);
	}

	/** Texts that may hold these words are looked through again; until then none of them counts as confirmed. */
	#learn(id: TextSetId, words: readonly string[]): void {
		this.#options.sets.learn(id, words);
		for (const text of this.#options.texts.ofSet(id)) this.#textChanged(text, false);
		this.searches.look();
	}

	#destroy(id: TextSetId): void {
		clearTimeout(this.#purges.get(id));
		this.#purges.delete(id);
		this.#options.sets.destroy(id);
		this.#options.flush();
		this.#tell();
	}

	#destroyText(id: SetTextId): void {
		clearTimeout(this.#textPurges.get(id));
		this.#textPurges.delete(id);
		this.#options.texts.destroy(id);
		this.#options.flush();
	}

	#snapshot(stored: StoredText): SetTextEvent {
		const { texts, sets } = this.#options;
		const { id } = stored;
		return {
			kind: 'text',
			item: this.#item(stored),
			text: texts.text(id),
			findings: texts.findings(id),
			decisions: sets.decisions(stored.setId),
			kept: texts.kept(id),
		};
	}

	#textChanged(stored: StoredText, found: boolean): void {
		const watched = this.#text.get(stored.id);
		if (watched?.hasWatchers === true) {
			const item = this.#item(stored);
			watched.send(
				found
					? { kind: 'found', item, findings: this.#options.texts.findings(stored.id) }
					: { kind: 'item', item },
			);
		}
		this.#tell(stored.setId);
	}

	#item(stored: StoredText, decided?: ReadonlyMap<string, Decision>): SetText {
		const { texts, sets } = this.#options;
		return textItem(stored, {
			set: this.needSet(stored.setId),
			words: texts.words(stored.id),
			decided: decided ?? asMap(sets.decisions(stored.setId)),
			progress: this.searches.progressOf(stored.id),
		});
	}

	#items(setId: TextSetId): SetText[] {
		const decided = asMap(this.#options.sets.decisions(setId));
		return this.#options.texts.ofSet(setId).map((text) => this.#item(text, decided));
	}

	#tell(setId?: TextSetId): void {
		this.#sets.changed(allSets);
		if (setId !== undefined) this.#texts.changed(setId);
	}
}

/** Halves of signs, which are no text, as the sign for that. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

const isSame = (one: Decision | null, other: Decision | null): boolean =>
	one?.decision === other?.decision && one?.kind === other?.kind && one?.everywhere === other?.everywhere;

/** Whether it changes what is found, here or in other texts, and not only what was looked at. */
const mattersBeyond = (decision: Decision | null | undefined): boolean =>
	decision != null && (decision.decision === 'refused' || decision.everywhere || decision.kind !== null);

/** The year named most often, else this one. */
function yearOf(text: string, at: number): number {
	const counts = new Map<string, number>();
	for (const [year] of text.slice(0, sampleLength).matchAll(/(?<!\d)20\d{2}(?!\d)/gu))
		counts.set(year, (counts.get(year) ?? 0) + 1);
	const [most] = [...counts].sort(([, one], [, other]) => other - one);
	return most === undefined ? new Date(at).getFullYear() : Number(most[0]);
}

const undoMs = 10_000;
/** There is one list of sets. */
const allSets = 'all';
const sampleLength = 200_000;
const mostLearnt = 500;
