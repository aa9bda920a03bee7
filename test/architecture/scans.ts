import { posix } from 'node:path';
import { permissions } from './rules.ts';
import { sourcesIn } from './sources.ts';

/** Connections opened without an import: Node's and the browser's own functions outside the gate. */
export function connectionsOutsideTheGate(root: string): string[] {
	return sourcesIn(root)
		.filter(({ path }) => !path.startsWith('src-main/net/'))
		.flatMap(({ path, text }) =>
			found(
				path,
				text,
				/(?:(?<![.\w])|globalThis\.)(?:fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b)/,
			),
		);
}

export function sqlOutsideTheDatabase(root: string): string[] {
	return sourcesIn(root)
		.filter(({ path }) => path.startsWith('src-main/') && !path.startsWith('src-main/db/'))
		.flatMap(({ path, text }) => found(path, text, /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b/));
}

/** Files that get their name before their bytes are safe; what only moves whole files elsewhere is `moves`. */
export function renamesWithoutSync(root: string, moves: ReadonlySet<string>): string[] {
	return sourcesIn(root)
		.filter(({ path }) => path.startsWith('src-main/') && !moves.has(path))
		.filter(({ text }) => !/\bsealFile(?:Now)?\(|\bflush: true\b|\.sync\(\)/.test(text))
		.flatMap(({ path, text }) => found(path, text, /(?<![.\w])rename(?:Sync)?\((?!id\b)/));
}

/** The compiler of components drops imports of types, so that the other check does not see them. */
export function typesImportedByComponents(root: string): string[] {
	return sourcesIn(root)
		.filter(({ path }) => path.endsWith('.svelte'))
		.flatMap(({ path, text }) =>
			[...text.matchAll(/import type [^;]*? from '(\.[^']+)'/g)]
				.map((match) => posix.join(posix.dirname(path), match[1] ?? ''))
				.filter((target) => !mayImportType(path, target))
				.map((target) => `${path} → ${target}`),
		);
}

function mayImportType(from: string, target: string): boolean {
	return permissions.some((permission) => {
		const match = new RegExp(permission.from).exec(from);
		const targets = [...(permission.to ?? []), ...(permission.typesOf ?? [])];
		return (
			match !== null &&
			targets.some((pattern) => new RegExp(pattern.replace('$1', match[1] ?? '')).test(target))
		);
	});
}

function found(path: string, text: string, pattern: RegExp): string[] {
	return text
		.split('\n')
		.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}
