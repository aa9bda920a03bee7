import { describe, expect, it } from 'vitest';
import type { DocumentId, MessageId, ThreadItem } from '../../../src-main/contract/entities.ts';
import { threadParts, type ThreadPart } from '../../../src-renderer/state/thread-parts.ts';

/** 'a' to 'z' are documents, 'A' those that came together, digits messages. */
const items = (text: string): ThreadItem[] =>
	[...text].map((sign) =>
		/\d/u.test(sign)
			? ({ kind: 'message', id: sign as MessageId } as unknown as ThreadItem)
			: {
					kind: 'document',
					id: `item-${sign}` as MessageId,
					documentId: sign as DocumentId,
					together: sign === sign.toUpperCase(),
					createdAt: 1,
				},
	);
const shape = (text: string, more: { earlier?: number; waiting?: number; all?: string } = {}): string =>
	threadParts(items(text), {
		documentIds: [...(more.all ?? text)].filter((sign) => /\D/u.test(sign)) as DocumentId[],
		earlier: more.earlier ?? 0,
		waiting: more.waiting ?? 0,
	})
		.map(partShape)
		.join(' ');
const partShape = (part: ThreadPart): string => {
	if (part.kind === 'table') return `[${part.documentIds.join('')}${part.holdsWaiting ? '…' : ''}]`;
	const sign = part.item.kind === 'document' ? part.item.documentId : part.id;
	return part.pairedWith === undefined ? sign : `${sign}~${part.pairedWith}`;
};

describe('The parts of a thread', () => {
	it('keeps one or two documents as they are, and makes a table of three', () => {
		expect(shape('a12')).toBe('a 1 2');
		expect(shape('ab1')).toBe('a b~a 1');
		expect(shape('1abc2')).toBe('1 [abc] 2');
		expect(shape('abc1de')).toBe('[abc] 1 d e');
	});

	it('makes a table of two that came together, before they are read and afterwards', () => {
		expect(shape('', { waiting: 2 })).toBe('[…]');
		expect(shape('A', { waiting: 1 })).toBe('[A…]');
		expect(shape('AB')).toBe('[AB]');
	});

	it('puts each document beside the one before it, whatever was said in between', () => {
		expect(shape('a12b3')).toBe('a 1 2 b~a 3');
	});

	it('lists waiting files in the last table, or in one of their own', () => {
		expect(shape('ab1', { waiting: 3 })).toBe('a b 1 […]');
		expect(shape('1ab', { waiting: 3 })).toBe('1 [ab…]');
		expect(shape('abc1', { waiting: 1 })).toBe('[abc…] 1');
	});

	it('begins with the documents that stand before what is loaded', () => {
		expect(shape('c1', { earlier: 2, all: 'abc' })).toBe('[abc] 1');
		expect(shape('1c', { earlier: 2, all: 'abc' })).toBe('1 c');
	});

	it('calls a table the same while documents are added to it', () => {
		const idOf = (text: string, waiting: number): string | undefined =>
			threadParts(items(text), { documentIds: [], earlier: 0, waiting }).find(({ kind }) => kind === 'table')
				?.id;
		expect(idOf('', 4)).toBe(idOf('ABCD', 0));
		expect(idOf('abc1', 0)).toBe(idOf('abcd1', 0));
	});
});
