import type { PersonalFinding, PersonalKind } from './finding.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface SetWords {
	readonly words: string;
	readonly kind: PersonalKind;
	readonly rule: string;
}

/** Every place where given words stand, whole and in this order, whatever stands between their letters. */
export function wordsIn(
	text: string,
	tokens: readonly Token[],
	wanted: readonly SetWords[],
): PersonalFinding[] {
	const byFirst = new Map<string, { keys: string[]; one: SetWords }[]>();
	const found: PersonalFinding[] = [];
	for (const one of wanted) {
		const keys = tokensOf(one.words).map(({ key }) => key);
		const first = keys[0];
		// "4711", "7B": no word, so it is looked for as it is written.
		if (first === undefined || /\d/u.test(one.words)) found.push(...literally(text, one));
		else byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, one }]);
	}
	if (byFirst.size === 0) return found;
	for (const [at, token] of tokens.entries())
		for (const { keys, one } of byFirst.get(token.key) ?? []) {
			const last = tokens[at + keys.length - 1];
			if (last === undefined || !keys.every((key, more) => tokens[at + more]?.key === key)) continue;
			found.push({ kind: one.kind, start: token.start, end: last.end, rule: one.rule, isSure: true });
		}
	return found;
}

function literally(text: string, { words, kind, rule }: SetWords): PersonalFinding[] {
	const wanted = words.trim();
	if (wanted === '') return [];
	const pattern = wanted
		.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)
		.replaceAll(/\s+/gu, String.raw`\s+`);
	return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'giu'))].map(
		(match) => ({
			kind,
			start: match.index,
			end: match.index + match[0].length,
			rule,
			isSure: true,
		}),
	);
}
