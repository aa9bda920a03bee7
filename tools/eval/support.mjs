/** Whether the sentences that a point cites say what it says; shares no code with the checks of the program. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../setup/places.mjs';

/** Points that a person has read beside their sources, by their text. */
export async function readVerdicts() {
	const file = path.join(root, 'test', 'eval', 'verdicts.json');
	return new Map(
		JSON.parse(await readFile(file, 'utf8')).map((verdict) => [verdict.point, verdict.supported]),
	);
}

/** A quotation is its own proof. What nobody has read yet is judged by its words. */
export function isSupported(point, verdicts) {
	const passages = point.sources.map((source) => source.passage).join(' ');
	if (point.quoted)
		return lettersOf(passages).includes(lettersOf(point.text)) || allWordsStand(point.text, passages);
	return (
		verdicts.get(point.text) ?? (allWordsStand(point.text, passages) && keepsNegations(point.text, passages))
	);
}

function allWordsStand(text, passages) {
	const given = new Set(wordsOf(passages).flatMap((word) => [word, beginning(word)]));
	return wordsOf(text).every((word) => given.has(word) || (word.length > 4 && given.has(beginning(word))));
}

/** No negation may be lost between two words that stand side by side in the point. */
function keepsNegations(text, passages) {
	const given = wordsOf(passages);
	const said = wordsOf(text);
	if (said.filter((word) => negation.test(word)).length > given.filter((word) => negation.test(word)).length)
		return false;
	return said.every((word, index) => {
		const next = said[index + 1];
		return given.every((one, at) => {
			if (one !== word || negation.test(word)) return true;
			const between = given.slice(at + 1, at + 4);
			const to = between.indexOf(next);
			return to <= 0 || !between.slice(0, to).some((other) => negation.test(other));
		});
	});
}

function wordsOf(text) {
	return text.toLowerCase().match(/\d+(?:[.,:/-]\d+)*|\p{L}+/gu) ?? [];
}

function beginning(word) {
	return word.slice(0, Math.max(4, word.length - 3));
}

function lettersOf(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const negation =
	/^(?:no|not|never|none|without|neither|nor|cannot|unless|nicht|kein\p{L}*|nie|ohne|weder|noch)$/u;
