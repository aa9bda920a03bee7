import type { Block } from '../../../src-main/contract/entities.ts';
import { LineJoiner } from '../pdf/hyphens.ts';
import type { Reading } from '../reading.ts';
import { decodeText } from './decode-text.ts';
import { splitIntoSections } from './split-sections.ts';

export function readPlainText(bytes: Uint8Array): Promise<Reading> {
	const blocks = plainBlocks(decodeText(bytes));
	const first = blocks[0];
	const title =
		blocks.find((block) => block.kind === 'heading')?.text ??
		(first !== undefined && first.text.length < 100 ? first.text : '');
	return Promise.resolve({ title, pages: splitIntoSections(blocks) });
}

/** Paragraphs by empty lines; lines broken at a fixed width are joined, deliberate line ends are kept. */
export function plainBlocks(text: string): Block[] {
	const groups = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u).map((group) =>
		group
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	);
	const joiner = new LineJoiner();
	for (const group of groups) for (const line of group) joiner.learn(line);
	const width = wrapWidth(groups);
	const blocks: Block[] = [];
	groups.forEach((group, index) => {
		const underlined = group.length === 2 && /^(?:={3,}|-{3,})$/u.test(group[1] ?? '');
		if (underlined || isHeading(group, groups[index + 1])) {
			blocks.push({
				kind: 'heading',
				level: underlined && group[1]?.startsWith('=') === true ? 1 : 2,
				text: group[0] ?? '',
			});
		} else {
			blocks.push(...paragraphs(group, width, joiner));
		}
	});
	return blocks.filter((block) => /[\p{L}\p{N}]/u.test(block.text));
}

function paragraphs(lines: readonly string[], width: number, joiner: LineJoiner): Block[] {
	const blocks: Block[] = [];
	let before = '';
	for (const line of lines) {
		const last = blocks.at(-1);
		const item = listMarker.test(line);
		// The next line's first word would have fitted: this line was ended on purpose.
		const ended = width === 0 || before.length + 1 + (line.split(' ')[0]?.length ?? 0) < width;
		if (last === undefined || item || ended)
			blocks.push({
				kind: item ? 'list-item' : 'paragraph',
				text: line.replace(/[^\S\n]*\t[^\S\n]*|\s{3,}/gu, ' | '),
			});
		else last.text = joiner.join(last.text, line);
		before = line;
	}
	return blocks;
}

/** Line length at which the file was wrapped, in characters; 0 where lines are whole paragraphs. */
function wrapWidth(groups: readonly (readonly string[])[]): number {
	const inner = groups
		.flatMap((group) => group.slice(0, -1).map((line) => line.length))
		.sort((one, other) => one - other);
	const long = inner[Math.floor(inner.length * 0.9)] ?? 0;
	return inner.length >= 3 && long >= 40 && long <= 130 ? long * 0.92 : 0;
}

function isHeading(group: readonly string[], next: readonly string[] | undefined): boolean {
	const [line] = group;
	if (line === undefined || group.length !== 1 || line.length > 70 || listMarker.test(line)) return false;
	if (!/^[\p{Lu}\p{N}]/u.test(line) || /[.,;:!?]$/u.test(line) || !/\p{L}{2}/u.test(line)) return false;
	const following = (next ?? []).join(' ').length;
	return following >= 80 && following > line.length * 2;
}

const listMarker = /^(?:[•*–-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
