import { attributeOf, xmlTags } from '../xml/xml-tags.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';
import { fieldsAsText } from './simple-fields.ts';
import { partsHtml } from './word-html.ts';

/** HTML of what stands above and below the pages of the first section, the best of each first. */
export interface RunningParts {
	readonly heads: readonly string[];
	readonly feet: readonly string[];
}

/**
 * Heads and feet, which mammoth leaves out (ECMA-376 part 1, 17.10): of the first page where it has its own, else of the
 * others. Each is read as if it were a document.
 */
export async function runningParts(bytes: Uint8Array, document: string): Promise<RunningParts> {
	const references = firstSection(document);
	if (references.length === 0) return { heads: [], feet: [] };
	const targets = targetsOf(unpackTexts(bytes, (name) => name === relations).get(relations) ?? '');
	const names = new Set(references.map(({ id }) => targets.get(id) ?? ''));
	const texts = unpackTexts(
		bytes,
		(name) => shared.has(name) || names.has(name) || names.has(relationsFor(name)),
	);
	const read = async (kind: 'header' | 'footer'): Promise<string[]> => {
		const html: string[] = [];
		for (const reference of references.filter((one) => one.kind === kind)) {
			const name = targets.get(reference.id) ?? '';
			const part = texts.get(name);
			if (part === undefined || part.length > longestPart) continue;
			const own = texts.get(name.replace(/([^/]+)$/u, '_rels/$1.rels'));
			html.push(
				await partsHtml({
					...Object.fromEntries([...texts].filter(([other]) => shared.has(other))),
					[main]: asDocument(part),
					...(own === undefined ? {} : { [relations]: own }),
				}),
			);
		}
		return html;
	};
	return { heads: await read('header'), feet: await read('footer') };
}

interface Reference {
	readonly kind: 'header' | 'footer';
	readonly id: string;
}

/** Those of the first page first, where it is to have its own. */
function firstSection(document: string): Reference[] {
	const first: Reference[] = [];
	const others: Reference[] = [];
	let inside = false;
	let ownFirst = false;
	for (const tag of xmlTags(document)) {
		if (tag.name === 'sectPr') {
			if (inside || tag.kind !== 'open') break;
			inside = true;
		} else if (!inside) continue;
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
	return (ownFirst ? [...first, ...others] : others).slice(0, mostReferences);
}

/** The names in the ZIP by the names that the document gives them. */
function targetsOf(relationships: string): Map<string, string> {
	const targets = new Map<string, string>();
	for (const tag of xmlTags(relationships)) {
		if (tag.name !== 'Relationship') continue;
		const target = attributeOf(tag, 'Target');
		targets.set(attributeOf(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `word/${target}`);
	}
	return targets;
}

/** The part that a file of relations belongs to. */
function relationsFor(name: string): string {
	return name.replace(/_rels\/([^/]+)\.rels$/u, '$1');
}

/** Its paragraphs and tables as the body of a document. */
function asDocument(part: string): string {
	return fieldsAsText(part)
		.replace(/<((?:[\w.-]+:)?)(?:hdr|ftr)((?:\s[^<>]*)?)>/u, '<$1document$2><$1body>')
		.replace(/<\/((?:[\w.-]+:)?)(?:hdr|ftr)\s*>/u, '</$1body></$1document>');
}

const main = 'word/document.xml';
const relations = 'word/_rels/document.xml.rels';
const shared: ReadonlySet<string> = new Set([
	'[Content_Types].xml',
	'_rels/.rels',
	'word/styles.xml',
	'word/numbering.xml',
]);
/** A letterhead with drawings has some hundred thousand characters. */
const longestPart = 1_000_000;
/** Two heads and two feet are what Word allows here. */
const mostReferences = 4;
