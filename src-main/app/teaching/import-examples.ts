import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../../contract/errors.ts';
import type { ImportedExamples, RowsLeftOut } from '../../contract/teaching.ts';
import { fromChatJsonl } from '../../teach/chat-jsonl.ts';
import { fromPairs } from '../../teach/from-pairs.ts';
import type { ReadExamples } from '../../teach/read-rows.ts';
import type { Program } from '../compose.ts';
import { readTable } from '../read-table.ts';

/**
 * Takes the questions and answers of a file that is asked for, and says what it left out; null where the dialog was
 * closed. Errors: `examples-file-broken`, `examples-full`, those of reading a table.
 */
export async function importExamples(
	program: Pick<Program, 'platform' | 'teaching'>,
	signal: AbortSignal,
): Promise<ImportedExamples | null> {
	const [file] = await program.platform.chooseFiles('examples');
	if (file === undefined) return null;
	const unit = file.toLowerCase().endsWith('.jsonl') ? 'line' : 'row';
	const { examples, leftOut } =
		unit === 'line' ? fromChatJsonl(await readText(file)) : await readRows(program, file, signal);
	const name = path.basename(file);
	const origins = [{ kind: 'file' as const, id: name, name, sha256: null }];
	const taken = program.teaching.examples.take(
		examples.map((example) => ({ ...example, origins })),
		'imported',
	);
	return { file: name, ...taken, leftOut: [...leftOut], unit };
}

async function readRows(
	program: Pick<Program, 'platform'>,
	file: string,
	signal: AbortSignal,
): Promise<ReadExamples> {
	const { rows, notRead } = await readTable(program, file, signal);
	const { examples, leftOut } = fromPairs(rows);
	const unread: RowsLeftOut[] = notRead === 0 ? [] : [{ because: 'not-read', count: notRead, rows: [] }];
	return { examples, leftOut: [...leftOut, ...unread] };
}

/** Without the mark of byte order that some programs write first. Errors: `examples-file-broken`. */
async function readText(file: string): Promise<string> {
	const facts = await stat(file).catch(() => undefined);
	if (facts?.isFile() !== true || facts.size > mostBytes)
		throw new KnownError('examples-file-broken', { line: 1 });
	return (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
}

const mostBytes = 50e6;
