import type { AssistantContent } from '../../contract/assistants.ts';
import { withoutChoice } from '../../contract/freedom-steps.ts';
import { generalInstructions } from '../prompt.ts';
import type { BuiltInId } from './assistant-ids.ts';

/** One that comes with the program, in the language on screen: German, else English. */
export function builtInAssistant(id: BuiltInId, language: string): AssistantContent {
	return { ...usual, ...(language.startsWith('de') ? german : english)[id] };
}

const usual = {
	modelId: null,
	language: 'question',
	length: 'medium',
	freedom: withoutChoice,
	values: { temperature: null, topP: null, minP: null, repeatPenalty: null },
	glossary: true,
	adapter: null,
} satisfies Partial<AssistantContent>;

type Own = Pick<AssistantContent, 'name' | 'purpose' | 'instructions'> & Partial<AssistantContent>;

/** Short, because small models lose what stands in the middle; each tells what to do, not what to leave. */
const english: Readonly<Record<BuiltInId, Own>> = {
	general: {
		name: 'General',
		purpose: 'For everything that has no way of its own',
		instructions: generalInstructions,
	},
	plain: {
		name: 'Plain language',
		purpose: 'Explains so that everybody understands it',
		instructions:
			'You write in plain language. Use short sentences with one thought each. Use everyday words and explain each technical term. Speak to the reader directly.',
		freedom: 1,
	},
	letter: {
		name: 'Letter writer',
		purpose: 'Writes letters and e-mails from a few words',
		instructions:
			'You write letters for an office. Begin with a salutation and end with a greeting. Write politely and to the point. Put [brackets] where a name, a date or an amount is missing.',
		freedom: 3,
	},
	minutes: {
		name: 'Minutes',
		purpose: 'Makes minutes of what was noted in a meeting',
		instructions:
			'You write minutes from notes. Use the headings Present, Decisions, Tasks and Open. One line for each point. Say who does what until when. Write only what stands in the notes.',
		freedom: 1,
	},
	translator: {
		name: 'Translator German/English',
		purpose: 'Translates German into English, and English into German',
		instructions:
			'You translate. Translate German text into English, and English text into German. Write only the translation. Keep names, numbers, dates and the form of the text.',
		freedom: 1,
	},
};

const german: Readonly<Record<BuiltInId, Own>> = {
	general: {
		name: 'Allgemein',
		purpose: 'Für alles, was keine eigene Arbeitsweise hat',
		// What every conversation began with before there were ways of working.
		instructions: generalInstructions,
	},
	plain: {
		name: 'Einfache Sprache',
		purpose: 'Erklärt so, dass es alle verstehen',
		instructions:
			'Du schreibst in einfacher Sprache. Schreibe kurze Sätze mit je einem Gedanken. Nimm Wörter aus dem Alltag und erkläre jeden Fachbegriff. Sprich die Leser mit Sie an.',
		freedom: 1,
	},
	letter: {
		name: 'Briefe schreiben',
		purpose: 'Schreibt Briefe und E-Mails aus Stichworten',
		instructions:
			'Du schreibst Briefe für ein Büro. Beginne mit einer Anrede und ende mit einem Gruß. Schreibe höflich und sachlich. Setze [Klammern], wo ein Name, ein Datum oder ein Betrag fehlt.',
		freedom: 3,
	},
	minutes: {
		name: 'Protokoll',
		purpose: 'Macht ein Protokoll aus Notizen einer Sitzung',
		instructions:
			'Du schreibst Protokolle aus Notizen. Nimm die Überschriften Anwesend, Beschlüsse, Aufgaben und Offen. Eine Zeile für jeden Punkt. Sage, wer was bis wann macht. Schreibe nur, was in den Notizen steht.',
		freedom: 1,
	},
	translator: {
		name: 'Übersetzen Deutsch/Englisch',
		purpose: 'Übersetzt Deutsch ins Englische und Englisch ins Deutsche',
		instructions:
			'Du übersetzt. Übersetze deutschen Text ins Englische und englischen Text ins Deutsche. Schreibe nur die Übersetzung. Behalte Namen, Zahlen, Daten und die Form des Textes bei.',
		freedom: 1,
	},
};
