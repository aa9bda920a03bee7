import { matches, type PersonalFinding, type Recogniser } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { medicalWords } from '../words/medical-words.ts';

/** Who writes in a chat that was copied: "[20:43] mags h: …", "03/11/2026, 09:12 - Dragana: …". One such line alone may be anything. */
export const chatSpeakers: Recogniser = (text) => {
	const found = matches(text, speaker, 'name', 'chat', false, isWho);
	return found.length < fewestLines ? [] : [...found, ...spokenOf(text, found)];
};

const speaker =
	/^[ \t]*\[?(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}),?[ ])?\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ ]?[ap]m)?\]?[ ]?(?:[-–][ ])?(?<value>\p{L}[\p{L}.'’-]{1,20}(?:[ ]\p{L}[\p{L}.'’-]{0,20}){0,2}):[ ]/gmu;

/** First names of those who write, where others say them. */
function spokenOf(text: string, found: readonly PersonalFinding[]): PersonalFinding[] {
	const names = new Set(
		found
			.map(({ start, end }) => /^[\p{L}'’-]+/u.exec(text.slice(start, end))?.[0] ?? '')
			.filter((name) => name.length >= shortestName && isWho(name)),
	);
	if (names.size === 0) return [];
	// Letters, apostrophes and hyphens alone, which mean nothing else in a pattern.
	const said = new RegExp(String.raw`(?<![\p{L}@.-])(?:${[...names].join('|')})(?![\p{L}-])`, 'giu');
	return matches(text, said, 'name', 'chat', false);
}

function isWho(words: string): boolean {
	return words
		.toLowerCase()
		.split(' ')
		.every((word) => !functionWords.has(word) && !medicalWords.has(word) && !columns.has(word));
}

const fewestLines = 2;
const shortestName = 3;
/** What stands before a colon in a list with times. */
const columns = new Set(
	'obs note notes plan meds drugs bp temp pulse fluids intake output pain ward doctor nurse handover review visit meeting break lunch call phone system admin group message visite pflege arzt essen pause termin gruppe anruf übergabe medikamente wunde schmerz befund ziel'.split(
		' ',
	),
);
