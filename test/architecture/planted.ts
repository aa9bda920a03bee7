import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a small tree of sources that breaks every kind of rule once, beside imports that are allowed. */
export function plantViolations(): string {
	const root = mkdtempSync(join(tmpdir(), 'indoors-architecture-'));
	for (const [path, lines] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), `${lines.join('\n')}\n`);
	}
	return root;
}

const component = (...lines: string[]) => ['<script lang="ts">', ...lines, '</script>'];

const files: Record<string, string[]> = {
	'src-main/contract/calls.ts': [
		"import * as z from 'zod';",
		"import '../db/open.ts';",
		'export const calls = z.void();',
	],
	'src-main/contract/reads-a-file.ts': ["import 'node:fs';"],
	'src-main/db/open.ts': [
		"import type Sqlite from 'better-sqlite3';",
		"export const database = (sqlite: Sqlite.Database) => sqlite.prepare('SELECT 1');",
	],
	'src-main/db/calls-home.ts': [
		"import 'node:https';",
		"export const answer = fetch('https://example.org');",
	],
	'src-main/net/gate.ts': ["import 'node:https';", "export const answer = fetch('https://example.org');"],
	'src-main/chat/with-sql.ts': ["export const query = 'SELECT 1';", "import 'better-sqlite3';"],
	'src-main/chat/ask.ts': [
		"import type { Engine } from '../engine/engine.ts';",
		"import { load } from '../engine/llama/llama-runtime.ts';",
		'export const ask = (engine: Engine) => load(engine);',
	],
	'src-main/engine/engine.ts': ['export type Engine = object;'],
	'src-main/engine/llama/llama-runtime.ts': [
		"import 'node-llama-cpp';",
		'export const load = (engine: object) => engine;',
	],
	'src-main/engine/other.ts': ["import 'node-llama-cpp';"],
	'src-main/app/compose.ts': ["import '../shell/window.ts';", "import '../chat/ask.ts';"],
	'src-main/shell/window.ts': ["import 'electron';"],
	'src-main/shell/preload/window.ts': [
		"import 'electron';",
		"import '../window.ts';",
		"import '../../contract/calls.ts';",
	],
	'src-main/shell/saves.ts': ["import { renameSync } from 'node:fs';", "renameSync('a.partial', 'a');"],
	'src-main/shell/moves.ts': ["import { renameSync } from 'node:fs';", "renameSync('a', 'b/a');"],
	'src-main/documents/a.ts': ["import { b } from './b.ts';", 'export const a = () => b;'],
	'src-main/documents/b.ts': ["import { a } from './a.ts';", 'export const b = () => a;'],
	'src-renderer/App.svelte': component(
		"import Chat from './features/chat/Chat.svelte';",
		"import './reader/read.ts';",
		'Chat;',
	),
	'src-renderer/features/chat/Chat.svelte': component(
		"import type { Page } from '../documents/page.ts';",
		"import { calls } from '../../../src-main/contract/calls.ts';",
		"import { page } from '../documents/page.ts';",
		"import Button from '../../ui/Button.svelte';",
		'const shown: Page = page; calls; shown; Button;',
	),
	'src-renderer/features/documents/page.ts': ['export type Page = number;', 'export const page: Page = 1;'],
	'src-renderer/reader/read.ts': ["import 'pdfjs-dist';"],
	'src-renderer/lib/parses.ts': ["import 'pdfjs-dist';"],
	'src-renderer/ui/Button.svelte': component(
		"import { page } from '../features/documents/page.ts';",
		'page;',
	),
};
