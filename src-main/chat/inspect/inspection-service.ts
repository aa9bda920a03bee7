import type { MessageId, ModelId, ThreadMessage } from '../../contract/entities.ts';
import { KnownError, type ErrorCode } from '../../contract/errors.ts';
import type {
	AnswerRecord,
	InspectedAnswer,
	InspectedPart,
	RecordedAdapter,
	ShadedWord,
	WordAlternative,
} from '../../contract/inspection.ts';
import type { Store, Stores } from '../../db/store.ts';
import type { AdapterUse, Engine, Prompt, Turn } from '../../engine/engine.ts';
import type { PromptLook } from '../../engine/inspection.ts';
import { asTurns, joined, resolveRecord, type ResolvedTurn } from './resolve-record.ts';
import { wordsOf } from './words-of.ts';

export interface InspectionOptions {
	readonly stores: Stores;
	readonly engine: Pick<Engine, 'look' | 'score' | 'alternatives'>;
	/** The model that the engine has or takes next, with the hash of its file. */
	readonly modelInUse: () => { readonly id: ModelId; readonly sha256: string } | null;
	/** What an answer was written with; undefined: it is no longer here. */
	readonly adapterOf: (recorded: RecordedAdapter) => { name: string; use: AdapterUse } | undefined;
}

/** Looks at how answers came into being. */
export class InspectionService {
	readonly #options: InspectionOptions;

	constructor(options: InspectionOptions) {
		this.#options = options;
	}

	/** What the model read, in its chat format where the model is in use. Errors: `not-found`. */
	async inspect(id: MessageId, signal: AbortSignal): Promise<InspectedAnswer> {
		const { store, message } = this.#need(id);
		const record = store.records.of(id);
		const way = store.given.wayOf(id);
		const about = { assistant: way?.assistant ?? null, terms: way?.terms ?? [] };
		if (record === null)
			return { record: null, known: knownParts(store, id), ...about, noShading: 'not-recorded' };
		const resolved = resolveRecord(store, id, record);
		const { model } = record;
		const steps = [];
		for (const [at, { turns: _, adapter, ...step }] of record.steps.entries()) {
			const turns = resolved[at] ?? [];
			const look = this.#isInUse(record) ? await this.#look(turns, signal) : null;
			const isExact = look === null || step.how === null ? null : look.sha256 === step.how.promptSha256;
			const taught =
				adapter === null ? null : { ...adapter, name: this.#options.adapterOf(adapter)?.name ?? null };
			steps.push({ ...step, adapter: taught, parts: partsOf(turns, look), isExact });
		}
		return {
			record: {
				model: model === null ? null : { ...model, isInUse: this.#isInUse(record) },
				program: record.program,
				began: record.began,
				ended: record.ended,
				leftOut: record.leftOut,
				steps,
			},
			known: [],
			...about,
			noShading: this.#noShading(message, record, resolved),
		};
	}

	/** Errors: `not-found`, answer-*, the engine's. */
	async shade(id: MessageId, signal: AbortSignal): Promise<ShadedWord[]> {
		const { message, prompt } = this.#shadeable(id);
		return wordsOf(message.text, await this.#options.engine.score(prompt, message.text, signal));
	}

	/** In place of the word that begins at `start`; the word itself is among them where it was likely. */
	async alternatives(id: MessageId, start: number, signal: AbortSignal): Promise<WordAlternative[]> {
		const { message, prompt } = this.#shadeable(id);
		const before = message.text.slice(0, start);
		return this.#options.engine.alternatives(prompt, before, mostAlternatives, signal);
	}

	/** An answer that was written in one piece, with what the model in use read for it. Errors: answer-*. */
	#shadeable(id: MessageId): { message: ThreadMessage; prompt: Prompt } {
		const { store, message } = this.#need(id);
		const record = store.records.of(id);
		const resolved = record === null ? [] : resolveRecord(store, id, record);
		const because = record === null ? 'not-recorded' : this.#noShading(message, record, resolved);
		const turns = asTurns(resolved[0] ?? []);
		if (because !== null || turns === null) throw new KnownError(codes[because ?? 'document-gone']);
		const adapter = record?.steps[0]?.adapter;
		return {
			message,
			prompt: {
				turns: withoutBeginning(resolved[0] ?? [], turns),
				adapter: adapter == null ? undefined : this.#options.adapterOf(adapter)?.use,
			},
		};
	}

	#noShading(
		message: ThreadMessage,
		record: AnswerRecord,
		resolved: readonly ResolvedTurn[][],
	): InspectedAnswer['noShading'] {
		if (record.steps.length !== 1) return 'parts';
		if (message.thought !== '') return 'thinks';
		if (message.text === '' || !['complete', 'stopped'].includes(message.state)) return 'unfinished';
		if (asTurns(resolved[0] ?? []) === null) return 'document-gone';
		if (!this.#isInUse(record)) return 'other-model';
		const adapter = record.steps[0]?.adapter;
		return adapter == null || this.#options.adapterOf(adapter) !== undefined ? null : 'adapter-gone';
	}

	async #look(turns: readonly ResolvedTurn[], signal: AbortSignal): Promise<PromptLook | null> {
		const whole = asTurns(turns);
		return whole === null ? null : this.#options.engine.look(whole, signal);
	}

	#isInUse({ model }: AnswerRecord): boolean {
		return model !== null && this.#options.modelInUse()?.sha256 === model.sha256;
	}

	#need(id: MessageId): { store: Store; message: ThreadMessage } {
		const store = this.#options.stores.of(id);
		const message = store.messages.get(id);
		if (message?.kind !== 'message' || message.role !== 'assistant') throw new KnownError('not-found');
		return { store, message };
	}
}

/** An answer that went on from a beginning: that is a part of the answer, not of what it answers. */
export function withoutBeginning(
	resolved: readonly ResolvedTurn[],
	turns: Parameters<typeof joined>[0],
): Turn[] {
	const isGoneOn = resolved.at(-1)?.parts.at(0)?.kind === 'beginning';
	return joined(isGoneOn ? turns.slice(0, -1) : turns);
}

/** Parts in the order in which the model reads them; with the chat format around where that is known. */
function partsOf(turns: readonly ResolvedTurn[], look: PromptLook | null): InspectedPart[] {
	if (look === null) return turns.flatMap(({ parts }) => parts.map((part) => ({ ...part, tokens: null })));
	const parts: InspectedPart[] = [];
	for (const { text, tokens, of } of look.pieces) {
		const part = of === null ? undefined : turns[of.turn]?.parts[of.part];
		const kind = part?.kind ?? 'format';
		const last = parts.at(-1);
		if (kind === 'format' && last?.kind === 'format')
			parts[parts.length - 1] = {
				...last,
				text: `${last.text ?? ''}${text}`,
				tokens: (last.tokens ?? 0) + tokens,
			};
		else parts.push({ kind, text, tokens, source: part?.source ?? null });
	}
	return parts;
}

/** Of an answer of an earlier program. */
function knownParts(store: Store, id: MessageId): InspectedPart[] {
	const instructions = store.given.wayOf(id)?.instructions ?? '';
	return [
		...(instructions === ''
			? []
			: [{ kind: 'instructions' as const, text: instructions, tokens: null, source: null }]),
		...store.given.of(id).map(({ text, documentId, name, page, unit, heading }) => ({
			kind: 'passage' as const,
			text,
			tokens: null,
			source: { documentId, name, page, unit, heading },
		})),
	];
}

const codes: Readonly<Record<NonNullable<InspectedAnswer['noShading']>, ErrorCode>> = {
	'not-recorded': 'answer-not-recorded',
	parts: 'answer-in-parts',
	thinks: 'answer-in-parts',
	unfinished: 'answer-not-recorded',
	'document-gone': 'answer-document-gone',
	'other-model': 'answer-other-model',
	'adapter-gone': 'answer-adapter-gone',
};
const mostAlternatives = 6;
