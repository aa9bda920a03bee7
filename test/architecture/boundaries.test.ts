import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './cruise.ts';
import { plantViolations } from './planted.ts';
import {
	connectionsOutsideTheGate,
	renamesWithoutSync,
	sqlOutsideTheDatabase,
	typesImportedByComponents,
} from './scans.ts';
import { sourcesIn } from './sources.ts';

const root = process.cwd();
const movesWholeFiles = new Set([
	'src-main/catalog/model-bin.ts',
	'src-main/chat/receipts/receipt-key.ts',
	'src-main/catalog/recognition/language-files.ts',
	'src-main/shell/log-file.ts',
	'src-main/db/open.ts',
]);

describe('the program', () => {
	it('imports only what the table of folders and packages allows, without a cycle', async () => {
		const { modules, violations } = await violationsIn(root);
		expect(violations).toEqual([]);
		expect(modules).toEqual(expect.arrayContaining(everyModuleOfOurs()));
		expect(modules.length).toBeGreaterThan(50);
	});

	it('lets components import types from allowed folders only', () => {
		expect(typesImportedByComponents(root)).toEqual([]);
	});

	it('opens connections in src-main/net only', () => {
		expect(connectionsOutsideTheGate(root)).toEqual([]);
	});

	it('has SQL in src-main/db only', () => {
		expect(sqlOutsideTheDatabase(root)).toEqual([]);
	});

	it('gives a file its name once its bytes are safe', () => {
		expect(renamesWithoutSync(root, movesWholeFiles)).toEqual([]);
	});
});

describe('these checks', () => {
	let planted = '';
	beforeAll(() => void (planted = plantViolations()));
	afterAll(() => rmSync(planted, { recursive: true, force: true }));

	it('report every planted violation and nothing else', async () => {
		const { violations } = await violationsIn(planted);
		expect(violations).toEqual([
			'cycle: src-main/documents/a.ts → src-main/documents/b.ts',
			'not-in-allowed: src-main/app/compose.ts → src-main/shell/window.ts',
			'not-in-allowed: src-main/chat/ask.ts → src-main/engine/llama/llama-runtime.ts',
			'not-in-allowed: src-main/chat/with-sql.ts → better-sqlite3',
			'not-in-allowed: src-main/contract/calls.ts → src-main/db/open.ts',
			'not-in-allowed: src-main/contract/reads-a-file.ts → fs',
			'not-in-allowed: src-main/db/calls-home.ts → https',
			'not-in-allowed: src-main/engine/other.ts → node-llama-cpp',
			'not-in-allowed: src-main/shell/preload/window.ts → src-main/shell/window.ts',
			'not-in-allowed: src-renderer/App.svelte → src-renderer/reader/read.ts',
			'not-in-allowed: src-renderer/features/chat/Chat.svelte → src-main/contract/calls.ts',
			'not-in-allowed: src-renderer/features/chat/Chat.svelte → src-renderer/features/documents/page.ts',
			'not-in-allowed: src-renderer/lib/parses.ts → pdfjs-dist',
			'not-in-allowed: src-renderer/ui/Button.svelte → src-renderer/features/documents/page.ts',
		]);
	});

	it('report planted types, connections, SQL and renames', () => {
		expect({
			types: typesImportedByComponents(planted),
			connections: connectionsOutsideTheGate(planted),
			sql: sqlOutsideTheDatabase(planted),
			renames: renamesWithoutSync(planted, new Set(['src-main/shell/moves.ts'])),
		}).toEqual({
			types: ['src-renderer/features/chat/Chat.svelte → src-renderer/features/documents/page.ts'],
			connections: ["src-main/db/calls-home.ts:2 export const answer = fetch('https://example.org');"],
			sql: ["src-main/chat/with-sql.ts:1 export const query = 'SELECT 1';"],
			renames: ["src-main/shell/saves.ts:2 renameSync('a.partial', 'a');"],
		});
	});
});

/** Styles and pages are no modules; declarations have no imports that run. */
function everyModuleOfOurs(): string[] {
	return sourcesIn(root)
		.map(({ path }) => path)
		.filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'));
}
