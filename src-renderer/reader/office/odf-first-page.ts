import { strToU8, unzipSync, zipSync } from 'fflate';
import { ReadFailure } from '../read-failure.ts';
import { attributeOf, xmlTags } from '../xml/xml-tags.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';

/**
 * An OpenDocument text whose only page style has the head and the foot of its first page (ODF 1.3 part 3, 16.9), because
 * officeparser takes those of the first page style that the file names. As it is where that makes no difference, or where
 * it is encrypted.
 */
export function withFirstPage(bytes: Uint8Array): Uint8Array {
	const texts = unpackTexts(bytes, (name) => name === content || name === styles);
	const [text = '', style = ''] = [texts.get(content), texts.get(styles)];
	const pages = masterPages(style);
	const [named] = pages;
	if (named === undefined) return bytes;
	const begun = firstPageStyle(text, style);
	const first = pages.find(({ name }) => name === begun) ?? named;
	const next = pages.find(({ name }) => name === first.next && first.next !== '');
	const best = (kind: Kind): string =>
		[elementIn(first, `${kind}-first`), elementIn(first, kind), next && elementIn(next, kind)].find(
			hasText,
		) ?? '';
	const [head, foot] = [best('header'), best('footer')];
	if (head === elementIn(named, 'header') && foot === elementIn(named, 'footer')) return bytes;
	const page = `<style:master-page style:name="Standard"><style:header>${head}</style:header><style:footer>${foot}</style:footer></style:master-page>`;
	const start = style.indexOf(opening);
	return packed(
		bytes,
		`${style.slice(0, start)}${opening}>${page}${style.slice(style.indexOf(closing, start))}`,
	);
}

type Kind = 'header' | 'footer';

interface MasterPage {
	readonly name: string;
	readonly next: string;
	/** What stands between its tags. */
	readonly inner: string;
}

/** Cut at their names, in time that grows with the length only. */
function masterPages(style: string): MasterPage[] {
	const start = style.indexOf(opening);
	const end = style.indexOf(closing, start);
	if (start < 0 || end < 0) return [];
	return style
		.slice(start, end)
		.split('<style:master-page')
		.slice(1)
		.map((page) => {
			const [tag] = xmlTags(`<style:master-page${page}`);
			const inner = tag?.kind === 'open' ? page.slice(page.indexOf('>') + 1) : '';
			return {
				name: tag === undefined ? '' : attributeOf(tag, 'name'),
				next: tag === undefined ? '' : attributeOf(tag, 'next-style-name'),
				inner: inner.split('</style:master-page', 1)[0] ?? '',
			};
		});
}

/** What stands in one of its heads or feet, where it is shown. */
function elementIn({ inner }: MasterPage, kind: string): string {
	const found = new RegExp(`<style:${kind}(\\s[^<>]*)?>`, 'u').exec(inner);
	if (found === null || /\bstyle:display\s*=\s*["']false/u.test(found[0]) || found[0].endsWith('/>'))
		return '';
	const start = found.index + found[0].length;
	const end = inner.indexOf(`</style:${kind}>`, start);
	return end < 0 ? '' : inner.slice(start, end);
}

function hasText(xml: string | undefined): boolean {
	return [...xmlTags(xml ?? '')].some(({ text }) => text.trim() !== '');
}

/** The style of pages that the first paragraph or table begins, else the usual one. */
function firstPageStyle(text: string, style: string): string {
	const used = firstStyle(text);
	const known = new Map<string, { page: string; parent: string }>();
	for (const xml of [style, text])
		for (const tag of xmlTags(xml))
			if (tag.name === 'style' && tag.kind !== 'close')
				known.set(attributeOf(tag, 'name'), {
					page: attributeOf(tag, 'master-page-name'),
					parent: attributeOf(tag, 'parent-style-name'),
				});
	let name = used;
	for (let left = deepestStyle; left > 0; left -= 1) {
		const found = known.get(name);
		if (found === undefined) break;
		if (found.page !== '') return found.page;
		name = found.parent;
	}
	return 'Standard';
}

function firstStyle(text: string): string {
	let inside = false;
	let isDeleted = false;
	for (const tag of xmlTags(text)) {
		if (tag.name === 'text' && tag.kind === 'open') inside = true;
		else if (tag.name === 'tracked-changes') isDeleted = tag.kind === 'open';
		else if (inside && !isDeleted && /^(?:p|h|table)$/u.test(tag.name)) return attributeOf(tag, 'style-name');
	}
	return '';
}

/** Pictures are not needed for its text. */
function packed(bytes: Uint8Array, style: string): Uint8Array {
	try {
		const files = unzipSync(bytes, { filter: ({ name }) => !/^(?:Pictures|Thumbnails)\//u.test(name) });
		return zipSync({ ...files, [styles]: strToU8(style) }, { level: 0 });
	} catch {
		throw new ReadFailure('document-damaged');
	}
}

const content = 'content.xml';
const styles = 'styles.xml';
const opening = '<office:master-styles';
const closing = '</office:master-styles>';
const deepestStyle = 20;
