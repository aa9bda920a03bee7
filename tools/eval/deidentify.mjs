/**
 * Notes in which personal data is marked as [[kind|words]], and how much of it is found. `part` of a note: those that
 * were known from the beginning, and those that were held out first to sixth.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../setup/places.mjs';

export async function readNotes() {
	const folder = path.join(root, 'test', 'eval', 'deidentify');
	const read = async (name) => JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));
	const first = (await Promise.all(['notes-en', 'notes-de'].map(read))).flat();
	const second = (await Promise.all(['blind-en', 'blind-de'].map(read))).flat();
	const third = (await Promise.all(['third-en', 'third-de'].map(read))).flat();
	const fourth = (await Promise.all(['fourth-en', 'fourth-de'].map(read))).flat();
	const fifth = (await Promise.all(['fifth-en', 'fifth-de'].map(read))).flat();
	const sixth = (await Promise.all(['sixth-en', 'sixth-de'].map(read))).flat();
	return [
		...first.map((note) => ({ ...note, part: note.heldOut ? 'first held out' : 'known' })),
		...second.map((note) => ({ ...note, part: 'second held out' })),
		...third.map((note) => ({ ...note, part: 'third held out' })),
		...fourth.map((note) => ({ ...note, part: 'fourth held out' })),
		...fifth.map((note) => ({ ...note, part: 'fifth held out' })),
		...sixth.map((note) => ({ ...note, part: 'sixth held out' })),
	];
}

/**
 * A mark counts as found where all of its letters and digits lie in findings, of whatever kind, because what is replaced
 * is gone; a finding that touches no mark is wrong.
 */
export function measureNotes(notes, find) {
	const kinds = {};
	const missed = [];
	const wrong = [];
	let right = 0;
	for (const note of notes) {
		const { text, marks } = withoutMarks(note.text);
		const findings = find(text);
		const around = ({ start, end }) =>
			`${note.id}: …${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}…`.replaceAll(
				'\n',
				'⏎',
			);
		for (const mark of marks) {
			const count = (kinds[mark.kind] ??= { found: 0, all: 0 });
			count.all += 1;
			if (isCovered(text, mark, findings)) count.found += 1;
			else missed.push(`${mark.kind} ${around(mark)}`);
		}
		for (const finding of findings) {
			if (marks.some(({ start, end }) => start < finding.end && end > finding.start)) right += 1;
			else wrong.push(`${finding.kind} (${finding.rule}) ${around(finding)}`);
		}
	}
	return { kinds, precision: right / (right + wrong.length), missed, wrong };
}

function isCovered(text, { start, end }, findings) {
	for (let at = start; at < end; at += 1) {
		const isSign = /[\p{L}\p{N}]/u.test(text[at]);
		if (isSign && !findings.some((one) => one.start <= at && at < one.end)) return false;
	}
	return true;
}

export function withoutMarks(marked) {
	const marks = [];
	let text = '';
	let from = 0;
	for (const match of marked.matchAll(/\[\[(\w+)\|([\s\S]*?)\]\]/gu)) {
		text += marked.slice(from, match.index);
		marks.push({ kind: match[1], start: text.length, end: text.length + match[2].length });
		text += match[2];
		from = match.index + match[0].length;
	}
	return { text: text + marked.slice(from), marks };
}
