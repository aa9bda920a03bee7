import { asXml, fromXml } from './xml-text.ts';

/** A content control of Word (ECMA-376 part 1, 17.5.2) into which text belongs; all offsets are UTF-16 units of the XML. */
interface ContentControl {
	/** Its title, or its tag where it has none. */
	readonly name: string;
	/** It stands among the words of a paragraph, and holds no paragraph itself. */
	readonly isInline: boolean;
	/** What is between the tags of its properties and of its content. */
	readonly properties: Stretch;
	readonly content: Stretch;
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

export function controlNames(xml: string): string[] {
	return contentControls(xml).map(({ name }) => name);
}

/** The part with each control filled; `undefined` leaves one as it stands. */
export function fillControls(xml: string, valueOf: (name: string) => string | undefined): string {
	let filled = '';
	let at = 0;
	for (const { name, isInline, properties, content } of contentControls(xml)) {
		const value = valueOf(name);
		if (value === undefined) continue;
		const before = xml.slice(properties.start, properties.end);
		const own = xml.slice(content.start, content.end);
		const isPlaceholder = placeholderMark.test(before);
		filled += xml.slice(at, properties.start) + withoutSource(before);
		filled += xml.slice(properties.end, content.start);
		filled += withText(isPlaceholder ? own.replaceAll(runStyle, '') : own, asXml(value.trim()), isInline);
		at = content.end;
	}
	return filled + xml.slice(at);
}

/** Those without another one inside, in their order. */
function contentControls(xml: string): ContentControl[] {
	const found: ContentControl[] = [];
	const open: OpenControl[] = [];
	let paragraphs = 0;
	for (const match of xml.matchAll(/<(\/?)w:(sdt|sdtPr|sdtContent|p)(?=[\s/>])[^>]*?(\/?)>/gu)) {
		const [tag, end, name, empty] = match;
		const after = match.index + tag.length;
		const control = open.at(-1);
		if (empty !== '') continue;
		if (name === 'p') paragraphs += end === '' ? 1 : -1;
		else if (name === 'sdt' && end === '') {
			if (control !== undefined) control.hasInner = true;
			open.push({ isInline: paragraphs > 0, hasInner: false });
		} else if (name === 'sdt') {
			open.pop();
			const whole = control === undefined ? undefined : asControl(xml, control);
			if (whole !== undefined) found.push(whole);
		} else if (control !== undefined) {
			const place = name === 'sdtPr' ? 'properties' : 'content';
			const known = control[place];
			if (end === '') control[place] ??= { start: after, end: after };
			else if (known !== undefined) known.end = match.index;
		}
	}
	return found;
}

interface OpenControl {
	readonly isInline: boolean;
	hasInner: boolean;
	properties?: { readonly start: number; end: number };
	content?: { readonly start: number; end: number };
}

function asControl(
	xml: string,
	{ isInline, hasInner, properties, content }: OpenControl,
): ContentControl | undefined {
	if (hasInner || properties === undefined || content === undefined) return undefined;
	const inner = xml.slice(properties.start, properties.end);
	if (noText.test(inner) || /<w:(?:tc|tr|tbl|drawing|pict)[\s>]/u.test(xml.slice(content.start, content.end)))
		return undefined;
	const name = attribute(inner, 'alias') || attribute(inner, 'tag');
	return name === '' ? undefined : { name, isInline, properties, content };
}

function attribute(properties: string, element: string): string {
	const written = new RegExp(String.raw`<w:${element}\s[^>]*?w:val="([^"]{0,200})"`, 'u').exec(
		properties,
	)?.[1];
	return fromXml(written ?? '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** A control that is bound to data of the file would show those again when Word opens it. */
function withoutSource(properties: string): string {
	return properties.replaceAll(source, '').replaceAll(/\sw:fullDate="[^"]*"/gu, '');
}

/** The first text becomes the value, the others go. */
function withText(content: string, value: string, isInline: boolean): string {
	let isSet = false;
	const set = content.replaceAll(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/gu, () => {
		if (isSet) return '<w:t></w:t>';
		isSet = true;
		return `<w:t>${value}</w:t>`;
	});
	if (isSet) return set;
	const run = `<w:r><w:t>${value}</w:t></w:r>`;
	if (content.includes('</w:p>')) return content.replace('</w:p>', () => `${run}</w:p>`);
	if (emptyParagraph.test(content)) return content.replace(emptyParagraph, () => `<w:p>${run}</w:p>`);
	return content + (isInline ? run : `<w:p>${run}</w:p>`);
}

/** Pictures, ticks, tables of contents and the like. */
const noText =
	/<(?:w|w14|w15):(?:picture|checkbox|docPartObj|docPartList|group|repeatingSection|repeatingSectionItem|citation|bibliography|equation)[\s/>]/u;
const placeholderMark = /<w:showingPlcHdr(?:\s[^>]*)?\/>/u;
const source = /<(?:w:showingPlcHdr|w:dataBinding|w15:dataBinding)(?:\s[^>]*)?\/>/gu;
const emptyParagraph = /<w:p(?:\s[^>]*)?\/>/u;
const runStyle = /<w:rStyle\s[^>]*\/>/gu;
