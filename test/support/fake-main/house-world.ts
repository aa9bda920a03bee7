import { builtInIds } from '../../../src-main/chat/assistants/assistant-ids.ts';
import { builtInAssistant } from '../../../src-main/chat/assistants/built-in-assistants.ts';
import type {
	Assistant,
	AssistantContent,
	AssistantPreview,
	AssistantVersion,
} from '../../../src-main/contract/assistants.ts';
import type { MessageId, ThreadMessage } from '../../../src-main/contract/entities.ts';
import type { GivenWay, Term, TermsPreview } from '../../../src-main/contract/glossary.ts';
import type { AssistantId } from '../../../src-main/contract/ids.ts';
import { Topic } from './topic.ts';

/** Ways of working and the words of the house. */
export class HouseWorld {
	/** The newest first. */
	readonly versions = new Map<AssistantId, AssistantVersion[]>();
	readonly saved = new Map<AssistantId, AssistantContent>();
	readonly removed = new Map<AssistantId, AssistantContent>();
	readonly told = new Map<MessageId, GivenWay>();
	terms: Term[] = [];
	/** What the files hold that somebody chooses next. */
	assistantFile: AssistantPreview | null = null;
	termsFile: TermsPreview | null = null;
	readonly assistantsTopic = new Topic<Assistant[]>();
	readonly glossaryTopic = new Topic<{ total: number }>();

	assistants(): Assistant[] {
		const facts = (id: AssistantId) => ({ id, versions: this.versions.get(id)?.length ?? 0 });
		return [
			...builtIn.map(({ id, content }): Assistant => {
				const changed = this.saved.get(id);
				return changed === undefined
					? { ...content, ...facts(id), origin: 'built-in' }
					: { ...changed, ...facts(id), origin: 'changed' };
			}),
			...[...this.saved]
				.filter(([id]) => builtIn.every((one) => one.id !== id))
				.map(([id, content]): Assistant => ({ ...content, ...facts(id), origin: 'own' })),
		];
	}

	save(id: AssistantId | null, content: AssistantContent): AssistantId {
		const made = id ?? (`assistant-${this.saved.size + 1}` as AssistantId);
		const before = this.versions.get(made) ?? [];
		this.versions.set(made, [{ number: before.length + 1, content, at: 1_773_320_000_000 }, ...before]);
		this.saved.set(made, content);
		this.assistantsTopic.publish(this.assistants());
		return made;
	}

	/** What an answer says of how it was made. */
	answered(message: MessageId, id: AssistantId): Pick<ThreadMessage, 'assistant' | 'terms'> {
		const assistant = this.assistants().find((one) => one.id === id);
		if (assistant === undefined) return {};
		const { name, instructions } = assistant;
		this.told.set(message, { assistant: name, instructions, terms: this.terms, leftOut: 0 });
		return { assistant: { id, name }, terms: this.terms.length };
	}
}

const builtIn = builtInIds.map((id) => ({
	id: id as unknown as AssistantId,
	content: builtInAssistant(id, 'en'),
}));
