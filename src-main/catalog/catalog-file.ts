import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { Catalog } from '../contract/catalog.ts';

/** What is wrong with a catalog file, for the person who wrote it. `line` counts from 1; 0 where it is not known. */
export class CatalogFault extends Error {
	readonly line: number;

	constructor(line: number, reason: string) {
		super(reason);
		this.name = 'CatalogFault';
		this.line = line;
	}
}

/** Reads a catalog. Throws `CatalogFault` for the first thing that is not as `Catalog` says. */
export function parseCatalog(text: string): Catalog {
	const checked = Catalog.safeParse(parseJson(text));
	if (checked.success) return checked.data;
	const [issue] = checked.error.issues;
	const path = issue?.path ?? [];
	const where = path.map((part) => String(part)).join('.');
	// Lines are only looked for where something is wrong: a list is read at every start.
	const root = located(text);
	const line = root === undefined ? 0 : lineOf(root, path);
	throw new CatalogFault(line, `${where}: ${issue?.message ?? 'not a catalog'}`);
}

function parseJson(text: string): unknown {
	if (text.length > mostCharacters) throw new CatalogFault(1, 'larger than a catalog can be');
	try {
		return JSON.parse(text);
	} catch (error) {
		throw syntaxFault(text, error);
	}
}

function syntaxFault(text: string, cause: unknown): CatalogFault {
	const reason = cause instanceof Error ? cause.message : 'not JSON';
	if (isTooLargeToLocate(text)) return new CatalogFault(0, reason);
	try {
		parse(text);
	} catch (error) {
		const { line = 1, message } = error as { line?: number; message: string };
		return new CatalogFault(line, message);
	}
	return new CatalogFault(1, reason);
}

/** Every value with its place; undefined where the values hold each other too deep. */
function located(text: string): ValueNode | undefined {
	if (isTooLargeToLocate(text)) return undefined;
	try {
		return parse(text).body;
	} catch {
		return undefined;
	}
}

/** Each value with its place takes some hundred bytes, so that a crafted list would fill the memory. */
function isTooLargeToLocate(text: string): boolean {
	return (text.match(/[,[{]/gu)?.length ?? 0) > mostSeparators;
}

/** The line of what the path leads to, or of the last part of it that is there. */
function lineOf(root: ValueNode, path: readonly PropertyKey[]): number {
	let node = root;
	for (const part of path) {
		const next = child(node, part);
		if (next === undefined) break;
		node = next;
	}
	return node.loc.start.line;
}

function child(node: ValueNode, part: PropertyKey): ValueNode | undefined {
	if (node.type === 'Array') return typeof part === 'number' ? node.elements[part]?.value : undefined;
	if (node.type !== 'Object') return undefined;
	return node.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === part)?.value;
}

const mostCharacters = 20_000_000;
/** Some five thousand models have as many. */
const mostSeparators = 500_000;
