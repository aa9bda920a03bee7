import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import type { ReadLimits } from '../../../src-main/contract/reader.ts';
import type { Part } from '../reading.ts';

/** As many files as may be handed on, under names that differ, and a note about the rest. */
export function withinLimits(
	found: readonly Part[],
	limits: Pick<ReadLimits, 'parts' | 'partBytes'>,
): { parts: Part[]; notes: DocumentNote[] } {
	const parts: Part[] = [];
	const names = new Set<string>();
	let bytes = 0;
	for (const part of found) {
		bytes += part.bytes.length;
		if (parts.length >= limits.parts || bytes > limits.partBytes) break;
		const name = freeName(part.name, names);
		names.add(name);
		parts.push({ ...part, name });
	}
	const left = found.length - parts.length;
	return { parts, notes: left === 0 ? [] : [{ kind: 'parts-left-out', count: left }] };
}

/** Without folders; a number keeps files of the same name apart. */
function freeName(wanted: string, names: ReadonlySet<string>): string {
	const name = wanted.split(/[/\\]/u).at(-1)?.trim() ?? '';
	const [, base = name, end = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
	for (let number = 1; ; number += 1) {
		const free = number === 1 ? name : `${base} (${number})${end}`;
		if (!names.has(free)) return free;
	}
}
