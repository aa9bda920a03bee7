import type { Page } from '../contract/entities.ts';
import type { Turn } from '../engine/engine.ts';
import { taskTurns } from './prompts.ts';
import { findSections, sectionText } from './sections.ts';

/** A request that needs all of the text instead of the passages that match its words. */
export type WholeTextTask = 'translate' | 'plain-language' | 'reply' | 'rewrite' | 'summary';

/** Which kind of task on the whole document is asked for, in English or German; null for a question. */
export function isWholeTextTask(request: string): WholeTextTask | null {
	for (const [task, pattern] of tasks) if (pattern.test(request)) return task;
	return null;
}

export type WholeTextPlan =
	| { readonly kind: 'whole'; readonly text: string }
	| {
			readonly kind: 'sections';
			readonly sections: readonly { readonly text: string; readonly pages: readonly number[] }[];
	  };

/** The whole text where it fits into `budgetTokens`, else in sections that do. */
export async function planWholeText(
	pages: readonly Page[],
	budgetTokens: number,
	count: (texts: readonly string[]) => Promise<readonly number[]>,
	signal: AbortSignal,
): Promise<WholeTextPlan> {
	const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ page: page.number, block })));
	const text = sectionText({ blocks });
	const perCharacter = await tokensPerCharacter(text, count);
	signal.throwIfAborted();
	if (text.length * perCharacter <= budgetTokens * 1.1) {
		const [tokens = Infinity] = await count([text]);
		if (tokens <= budgetTokens) return { kind: 'whole', text };
	}
	// The answer to a part is about as long as the part, and has to fit as well.
	const budget = Math.max(200, Math.floor(budgetTokens * 0.5));
	const sections = findSections(pages, budget, (part) => Math.ceil(part.length * perCharacter * 1.1));
	return {
		kind: 'sections',
		sections: sections.map((section) => ({ text: sectionText(section), pages: section.pages })),
	};
}

/** Tokens per character of this text with this model, from a sample. */
export async function tokensPerCharacter(
	text: string,
	count: (texts: readonly string[]) => Promise<readonly number[]>,
): Promise<number> {
	const sample =
		text.length <= 6000
			? text
			: text.slice(0, 2000) + text.slice(text.length / 2, text.length / 2 + 2000) + text.slice(-2000);
	if (sample === '') return 0.3;
	const [tokens = sample.length * 0.3] = await count([sample]);
	return Math.max(tokens / sample.length, 0.05);
}

export function wholeTextTurns(
	task: string,
	text: string,
	part?: { readonly number: number; readonly total: number },
): Turn[] {
	return taskTurns(task, text, part);
}

const thing = String.raw`(?:this|that|it|(?:all|everything)(?: of (?:it|this|that|them))?|(?:all )?(?:of )?(?:the|these|those) (?:documents|letters|texts|files|e-?mails)|the (?:whole |entire )?(?:document|letter|text|notice|report|file|e-?mail)|(?:diese[nsmr]?|den|das|die|der)(?: ganze[ns]?)? (?:dokument|brief|text|schreiben|bericht|bescheid|mitteilung|datei|e-?mail)|dies|das|es|alles|(?:alle|diese|die) (?:dokumente|briefe|texte|schreiben|dateien))`;
const tasks: readonly (readonly [WholeTextTask, RegExp])[] = [
	[
		'translate',
		new RegExp(
			String.raw`(?<!\p{L})(?:translate\s+${thing}|translation of ${thing}|translate\b.*\binto\b|übersetz\p{L}*\s+.*(?:ins|auf|in die)\s|übersetz\p{L}*\s+${thing}|übersetzung (?:von|dieses|des))`,
			'iu',
		),
	],
	[
		'plain-language',
		/(?<!\p{L})(?:in (?:plain|simple|easy|simpler|plainer)(?: and \p{L}+)? (?:language|english|words|terms)|(?:easier|simpler) to (?:read|understand)|simplify (?:this|it|the)|in (?:einfacher|leichter|verständlicher) sprache|in einfachen worten|(?:vereinfache|erkläre? mir)\s+(?:den|das|die|diesen|dieses|diese)\s+(?:ganze[ns]?\s+)?(?:brief|text|dokument|schreiben))/iu,
	],
	[
		'reply',
		/(?<!\p{L})(?:(?:write|draft|compose|prepare|formulate)\s+(?:me\s+)?(?:a|an|the|my|our)?\s*(?:[\p{L}-]+,?\s+){0,3}(?:reply|response|answer)\b|(?:reply|respond) to (?:this|the) (?:letter|e-?mail|notice|message|document)|(?:schreib\p{L}*|verfass\p{L}*|formulier\p{L}*|entw[iu]rf\p{L}*)\s+.*(?:antwort|widerspruch|erwiderung)|antworte\s+auf\s+(?:diesen|dieses|diese|den|das|die)|beantworte\s+(?:diesen|den|dieses)\s+(?:brief|schreiben))/iu,
	],
	[
		'rewrite',
		new RegExp(
			String.raw`(?<!\p{L})(?:(?:rewrite|rephrase|proofread|correct|reformat|reformulate)\s+${thing}|(?:formulier\p{L}*|schreib\p{L}*)\s+${thing}.*\bum\b|korrigier\p{L}*\s+${thing}|(?:turn|convert|make)\s+${thing}\s+into\s+(?:a|an)\s)`,
			'iu',
		),
	],
	[
		'summary',
		new RegExp(
			String.raw`(?<!\p{L})(?:(?:summari[sz]e|sum up)\s+${thing}|(?:a |the )?summary of ${thing}|fass\p{L}*\s+.*zusammen|zusammenfassung\s+(?:von|des|der|dieses)|what is (?:this|the) (?:document|letter|text|notice|report) about|worum geht es)`,
			'iu',
		),
	],
];
