import type { Block } from '../../../src-main/contract/entities.ts';
import { tableRow } from '../table-row.ts';
import { plainBlocks } from '../text/read-plain-text.ts';
import { isAttribution, quotedHead } from './attribution.ts';

/** A body of plain text: without the marks of quoting, with a heading where an earlier mail begins. */
export function textBody(text: string): Block[] {
	const lines = text
		.replace(/\r\n?/gu, '\n')
		.split('\n')
		.map((line) => line.replace(/^(?:>\s?)+/u, ''));
	const blocks: Block[] = [];
	let open: string[] = [];
	let isSignature = false;
	const close = (): void => {
		const found = plainBlocks(open.join('\n'));
		blocks.push(...(isSignature ? found.map(asParagraph) : found));
		open = [];
		isSignature = false;
	};
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		const [height, start] = earlierMail(lines, at);
		if (height > 0) {
			close();
			blocks.push(...start);
			at += height - 1;
		} else if (/^-- ?$/u.test(line)) {
			close();
			isSignature = true;
		} else open.push(line);
	}
	close();
	return blocks;
}

/** How many lines the beginning of an earlier mail has here, 0 where none begins, and what it becomes. */
function earlierMail(lines: readonly string[], at: number): [height: number, blocks: Block[]] {
	const line = (lines[at] ?? '').trim();
	if (line === '') return [0, []];
	// The line is often broken at a fixed width.
	for (let height = 1; height <= 3; height += 1) {
		const joined = lines
			.slice(at, at + height)
			.join(' ')
			.replace(/\s+/gu, ' ')
			.trim();
		if (isAttribution(joined)) return [height, [{ kind: 'heading', level: 2, text: joined }]];
	}
	if (!/^\**(?:From|Von):/u.test(line)) return [0, []];
	let end = at;
	while (end < lines.length && end - at < mostHeadLines && (lines[end] ?? '').trim() !== '') end += 1;
	const head = quotedHead(
		lines
			.slice(at, end)
			.map((one) => one.trim())
			.join('\n'),
	);
	return head === undefined ? [0, []] : [end - at, quotedHeadBlocks(head)];
}

/** Who wrote the earlier mail and when is its heading, the rest of its head are rows. */
export function quotedHeadBlocks(head: readonly (readonly [name: string, value: string])[]): Block[] {
	const [first, second] = head;
	const heading = [first, second].flatMap((row) => (row === undefined ? [] : [`${row[0]}: ${row[1]}`]));
	return [
		{ kind: 'heading', level: 2, text: heading.join(', ') },
		...head.slice(2).map(([name, value]) => tableRow([name, value])),
	];
}

function asParagraph(block: Block): Block {
	return block.kind === 'heading' ? { kind: 'paragraph', text: block.text } : block;
}

const mostHeadLines = 12;
