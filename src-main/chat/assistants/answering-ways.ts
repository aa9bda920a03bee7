import type { Conversation, ModelId, ThreadMessage } from '../../contract/entities.ts';
import type { GivenWay, WordingFinding } from '../../contract/glossary.ts';
import type { AdapterChoice } from '../../contract/teaching.ts';
import type { AdapterUse, GenerateRequest, Turn } from '../../engine/engine.ts';
import type { HouseWords } from '../glossary/house-words.ts';
import { termList, tokensOfTermList, type TermList } from '../glossary/term-list.ts';
import { turnsWithTerms, type SaidMessage, type TurnWithTerms } from '../glossary/turns-with-terms.ts';
import type { AssistantsService } from './assistants-service.ts';
import { wayOf, type Way } from './way.ts';

/** What a way of working adds to an answer: who answers, what the model is told, and what is checked. */
export interface AnswerWay {
	readonly assistant: NonNullable<ThreadMessage['assistant']>;
	/** Null where no model is asked. */
	readonly given: GivenWay | null;
	/** Where an answer says what is not said in this house. */
	readonly wordingsIn: (text: string) => WordingFinding[];
}

/** Requests in a conversation's way of working, with the words of the house that they need. */
export class AnsweringWays {
	readonly #assistants: Pick<AssistantsService, 'find'>;
	readonly #words: HouseWords;
	readonly #adapterFor: (choice: AdapterChoice | null) => AdapterUse | undefined;

	/** `adapterFor`: its file, where it belongs to the model that answers now. */
	constructor(
		assistants: Pick<AssistantsService, 'find'>,
		words: HouseWords,
		adapterFor: (choice: AdapterChoice | null) => AdapterUse | undefined,
	) {
		this.#assistants = assistants;
		this.#words = words;
		this.#adapterFor = adapterFor;
	}

	/** What the model is to write with beside its weights; only where a person waits, so the background keeps one state. */
	adapted(way: Way, request: GenerateRequest): GenerateRequest {
		const adapter = request.lane === 'front' ? this.#adapterFor(way.adapter) : undefined;
		return adapter === undefined ? request : { ...request, adapter };
	}

	of({ assistantId }: Pick<Conversation, 'assistantId'>): Way {
		return wayOf(this.#assistants.find(assistantId));
	}

	/** Where an answer says what is not said in this house, in the conversation's way of working. */
	wordingsIn(conversation: Pick<Conversation, 'assistantId'>, text: string): WordingFinding[] {
		return this.of(conversation).usesGlossary ? this.#words.forbiddenIn(text) : [];
	}

	/** Chosen for the conversation, else the one of its way of working; null: the one in use. */
	modelFor({ modelId, assistantId }: Conversation): ModelId | null {
		return modelId ?? this.#assistants.find(assistantId).modelId;
	}

	/** Tokens that words of the house can take in a request. */
	get tokensOfTerms(): number {
		return this.#words.isEmpty ? 0 : tokensOfTermList;
	}

	/** The turns of a conversation, with terms where they come up. */
	talk(way: Way, messages: readonly SaidMessage[]): Promise<{ turns: TurnWithTerms[]; list: TermList }> {
		return turnsWithTerms(messages, way.usesGlossary ? this.#words : noWords);
	}

	/** A request about documents: the rules come first, so that nothing a person wrote takes their place. */
	async dress(
		way: Way,
		turns: readonly Turn[],
		question: string,
	): Promise<{ turns: Turn[]; list: TermList }> {
		const last = turns.at(-1)?.text ?? '';
		const list = termList(way.usesGlossary ? (await this.#words.termsIn([question, last])).flat() : []);
		const dressed = turns.map((turn, at): Turn => {
			if (turn.role === 'system' && way.addition !== '')
				return { ...turn, text: `${turn.text}\n\n${way.addition}` };
			if (at === turns.length - 1 && list.text !== '')
				return { ...turn, text: `${list.text}\n\n${turn.text}` };
			return turn;
		});
		return { turns: dressed, list };
	}

	/** `lists`: what each request was given. */
	answer(way: Way, turns: readonly Turn[] | undefined, lists: readonly TermList[]): AnswerWay {
		const terms = new Map(lists.flatMap(({ given }) => given).map((term) => [term.term, term]));
		return {
			assistant: { id: way.id, name: way.name },
			given:
				turns === undefined
					? null
					: {
							assistant: way.name,
							instructions: turns.find(({ role }) => role === 'system')?.text ?? '',
							terms: [...terms.values()],
							leftOut: lists.reduce((sum, { leftOut }) => sum + leftOut, 0),
						},
			wordingsIn: (text) => (way.usesGlossary ? this.#words.forbiddenIn(text) : []),
		};
	}
}

const noWords = { termsIn: (texts: readonly string[]) => Promise.resolve(texts.map(() => [])) };
