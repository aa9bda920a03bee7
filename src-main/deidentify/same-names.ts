import type { PersonalFinding } from './finding.ts';
import { ordinaryWords } from './ordinary-words.ts';

/** Every other place where a part of a name stands that was found somewhere in the same text. */
export function sameNames(text: string, people: readonly PersonalFinding[]): PersonalFinding[] {
	const parts = new Set<string>();
	for (const { start, end, isSure } of people) {
		if (!isSure) continue;
		for (const part of text.slice(start, end).split(/[\s,.]+/u))
			if (part.length >= 3 && /^\p{Lu}/u.test(part) && !ordinaryWords.has(part.toLowerCase()))
				parts.add(part.replace(/['’]s$/u, ''));
	}
	if (parts.size === 0) return [];
	const words = [...parts]
		.sort((one, other) => other.length - one.length)
		.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
	const pattern = new RegExp(String.raw`(?<![\p{L}])(?:${words.join('|')})(?:['’]?s)?(?![\p{L}])`, 'giu');
	return [...text.matchAll(pattern)]
		.filter(([value]) => /^\p{Lu}/u.test(value) || value.length >= 5)
		.map((match) => ({
			kind: 'name' as const,
			start: match.index,
			end: match.index + match[0].length,
			rule: 'same name',
			isSure: true,
		}));
}
