import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { Catalog } from '../contract/catalog.ts';

/** What is wrong with a catalog file, for the person who wrote it. `line` counts from 1. */
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
	const root = parseJson(text);
	const checked = Catalog.safeParse(JSON.parse(text));
	if (checked.success) return checked.data;
	const [issue] = checked.error.issues;
	const path = issue?.path ?? [];
	const where = path.map((part) => String(part)).join('.');
	throw new CatalogFault(lineOf(root, path), `${where}: ${issue?.message ?? 'not a catalog'}`);
}

function parseJson(text: string): ValueNode {
	if (text.length > mostCharacters) throw new CatalogFault(1, 'larger than a catalog can be');
	try {
		return parse(text).body;
	} catch (error) {
		const { line = 1, message } = error as { line?: number; message: string };
		throw new CatalogFault(line, message);
	}
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
