import { attributeOf, xmlTags } from '../xml/xml-tags.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';
import { relations, relationsOf } from './relations.ts';
import { fieldsAsText } from './simple-fields.ts';
import { partsHtml } from './word-html.ts';

/** HTML of what stands above and below the pages, those of the first page first. */
export interface RunningParts {
	readonly heads: readonly string[];
	readonly feet: readonly string[];
}

/**
 * Heads and feet, which mammoth leaves out (ECMA-376 part 1, 17.10), of the first section whose hold some text. Each is read as if
 * it were a document; one that cannot be read is left out, because the text does not need it.
 */
export async function runningParts(bytes: Uint8Array, document: string): Promise<RunningParts> {
	const sections = sectionsOf(document);
	if (sections.every((section) => section.length === 0)) return { heads: [], feet: [] };
	const targets = relationsOf(bytes);
	const texts = new Map([...shared].flatMap((name) => [...soundText(bytes, name)]));
	const read = async (references: readonly Reference[]): Promise<string[]> => {
		const html: string[] = [];
		for (const reference of references.slice(0, mostReferences)) {
			const name = targets.get(reference.id) ?? '';
			const part = soundText(bytes, name).get(name);
			if (part === undefined || part.length > longestPart) continue;
			const ownName = name.replace(/([^/]+)$/u, '_rels/$1.rels');
			const own = soundText(bytes, ownName).get(ownName);
			const parts = {
				...Object.fromEntries(texts),
				[main]: asDocument(part),
				...(own === undefined ? {} : { [relations]: own }),
			};
			html.push(await partsHtml(parts).catch(() => ''));
		}
		return html;
	};
	const first = async (kind: Reference['kind']): Promise<string[]> => {
		const ofKind = sections.map((section) => section.filter((one) => one.kind === kind));
		for (const references of ofKind.filter((some) => some.length > 0).slice(0, mostSections)) {
			const html = await read(references);
			if (html.some((part) => part.replaceAll(/<[^<>]*>/gu, '').trim() !== '')) return html;
		}
		return [];
	};
	return { heads: await first('header'), feet: await first('footer') };
}

interface Reference {
	readonly kind: 'header' | 'footer';
	readonly id: string;
}

/** What each section refers to; that of its first page first, where it is to have its own. */
function sectionsOf(document: string): Reference[][] {
	const sections: Reference[][] = [];
	let first: Reference[] = [];
	let others: Reference[] = [];
	let ownFirst = false;
	/** A tracked change of a section holds what the section was. */
	let depth = 0;
	for (const tag of xmlTags(document)) {
		if (tag.name === 'sectPr' && tag.kind !== 'empty') {
			depth = Math.max(0, depth + (tag.kind === 'open' ? 1 : -1));
			if (depth > 0) continue;
			sections.push(ownFirst ? [...first, ...others] : others);
			[first, others, ownFirst] = [[], [], false];
		} else if (depth !== 1) continue;
		else if (tag.name === 'titlePg') ownFirst = !/^(?:0|false|off)$/u.test(attributeOf(tag, 'val'));
		else if (tag.kind !== 'close' && (tag.name === 'headerReference' || tag.name === 'footerReference')) {
			const reference = {
				kind: tag.name === 'headerReference' ? ('header' as const) : ('footer' as const),
				id: attributeOf(tag, 'id'),
			};
			const type = attributeOf(tag, 'type');
			if (type === 'first') first.push(reference);
			else if (type !== 'even') others.push(reference);
		}
	}
	return sections;
}

/** A part by its name, unless it is missing or damaged. */
function soundText(bytes: Uint8Array, name: string): Map<string, string> {
	try {
		return unpackTexts(bytes, (other) => other === name);
	} catch {
		return new Map();
	}
}

/** Its paragraphs and tables as the body of a document. */
function asDocument(part: string): string {
	return fieldsAsText(part)
		.replace(/<((?:[\w.-]+:)?)(?:hdr|ftr)((?:\s[^<>]*)?)>/u, '<$1document$2><$1body>')
		.replace(/<\/((?:[\w.-]+:)?)(?:hdr|ftr)\s*>/u, '</$1body></$1document>');
}

const main = 'word/document.xml';
const shared: ReadonlySet<string> = new Set([
	'[Content_Types].xml',
	'_rels/.rels',
	'word/styles.xml',
	'word/numbering.xml',
]);
/** A letterhead with drawings has some hundred thousand characters. */
const longestPart = 1_000_000;
/** One of the first page and one of the others are what Word allows here. */
const mostReferences = 2;
/** A cover page has none or empty ones; nobody has many of those. */
const mostSections = 8;
