import type { RecipeSection } from '../../contract/recipes.ts';

/** How many of a section's words stand in a text; a cue counts once however often it stands there. */
export type CueCount = (text: string) => number;

/**
 * A cue of at least four letters is the beginning of a word ("beschl" finds "Beschluss"); a shorter one, or one of
 * several words, has to stand there as it is. Case does not matter.
 */
export function cueCounter({ cues }: Pick<RecipeSection, 'cues'>): CueCount {
	const patterns = cues.map((cue) => new RegExp(patternOf(cue), 'iu'));
	return (text) => {
		const said = text.replace(denied, ' ');
		return patterns.filter((pattern) => pattern.test(said)).length;
	};
}

/** "Without signs of infection" is no infection: what is denied in these words is no sign of anything. */
const denied =
	/(?<!\p{L})(?:(?:without|no|not any) (?:sign|evidence|indication|suspicion)s? of|free of|negative for|ohne (?:Anhalt|Hinweise?|Zeichen|Verdacht)|kein(?:e|en)? (?:Anhalt|Hinweise?|Zeichen|Verdacht)|frei von)\s(?:(?:für|auf|eine[nrs]?|an?|the)\s)*(?:\p{L}+\s(?:or|oder)\s)?\p{L}+/giu;

function patternOf(cue: string): string {
	const words = cue
		.trim()
		.split(/\s+/u)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
	const isBeginning = words.length === 1 && cue.length >= 4;
	// After a digit as well, for "5mg".
	const before = /^[\p{L}\p{N}]/u.test(cue) ? String.raw`(?<!\p{L})` : '';
	const after = isBeginning || !/[\p{L}\p{N}]$/u.test(cue) ? '' : String.raw`(?![\p{L}])`;
	return before + words.join(String.raw`\s+`) + after;
}
