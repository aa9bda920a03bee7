/**
 * better-sqlite3 for the fallback Electron only: its shipped binary wants Node-API 10 and crashes before Electron 35.
 * The same sources are compiled for Node-API 9 (see node-api-9.h); the result loads on every newer one as well.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../cache.mjs';
import { command, tail } from '../command.mjs';
import { hasApt, install } from '../debian.mjs';
import { SetUpFailure } from '../failure.mjs';
import { electronPath, findElectron, modules, nodePath } from '../places.mjs';
import { inScratch } from '../scratch.mjs';
import { hasProgram } from './system-libraries.mjs';

export const databaseModule = {
	name: 'database module',
	isDone: () => (isNeeded() ? same(placed, cached()) : !existsSync(placed)),
	async run({ progress }) {
		if (!isNeeded()) return rmSync(placed, { force: true });
		const found = existsSync(cached());
		if (!found) await build(progress);
		putInPlace();
		return found ? 'from the cache' : 'compiled for the fallback Electron';
	},
};

const isNeeded = () => Number.parseInt(findElectron()?.version ?? '99', 10) < 35;

async function build(progress) {
	if (!hasProgram('g++')) await (hasApt ? install(['g++', 'libc6-dev'], progress) : refuse());
	await inScratch(async (folder) => {
		progress.note('compiling SQLite, about a minute');
		const result = join(folder, 'better_sqlite3.node');
		await compile(folder, result);
		for (const [program, env] of [
			[nodePath(), {}],
			[electronPath(), { ELECTRON_RUN_AS_NODE: '1' }],
		])
			await succeed(
				command(program, [trial, sources, result], { env }),
				`Trying the database module on ${program}`,
			);
		renameSync(result, cached());
	});
}

/** Two compilers side by side, then the linker. */
async function compile(folder, result) {
	const object = (name) => join(folder, `${name}.o`);
	const common = ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG'];
	const library = [
		...common,
		'-std=c99',
		...sqliteDefines(),
		join(sqlite, 'sqlite3.c'),
		'-o',
		object('sqlite3'),
	];
	const binding = [
		...common,
		'-std=c++20',
		...bindingFlags(),
		join(sources, 'src', 'better_sqlite3.cpp'),
		'-o',
		object('module'),
	];
	await Promise.all([run('gcc', library), run('g++', binding)]);
	// `-z now` makes a function that this Electron lacks an error while loading, not a crash later on.
	const link = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-Wl,-z,now'];
	await run('g++', ['-shared', '-o', result, object('module'), object('sqlite3'), '-ldl', ...link]);
}

const run = (compiler, args) =>
	succeed(command(compiler, args), `Compiling the database module (${compiler})`);

/** The switches that the package itself compiles SQLite with (FTS5 among them). */
function sqliteDefines() {
	const list = readFileSync(join(sources, 'deps', 'defines.gypi'), 'utf8');
	return [...list.matchAll(/'([A-Z]\w*(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
}

function bindingFlags() {
	const folders = [join(modules, 'node-api-headers', 'include'), join(modules, 'node-addon-api'), sqlite];
	return [
		...['-fvisibility=hidden', '-fvisibility-inlines-hidden', '-DBUILDING_NODE_EXTENSION'],
		...['-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
		...['-DNAPI_VERSION=9', '-include', header],
		...folders.map((folder) => `-I${folder}`),
	];
}

async function succeed(running, what) {
	const { code, output } = await running;
	if (code !== 0)
		throw new SetUpFailure(`${what} failed:\n${tail(output)}\n `, 'Repair that and start again.');
}

function refuse() {
	throw new SetUpFailure(
		'A C++ compiler is missing, which the fallback Electron needs.',
		'Install g++ and start again.',
	);
}

function putInPlace() {
	mkdirSync(dirname(placed), { recursive: true });
	const draft = `${placed}.${process.pid}`;
	cpSync(cached(), draft);
	renameSync(draft, placed);
}

function same(one, other) {
	return [one, other].every((file) => existsSync(file)) && readFileSync(one).equals(readFileSync(other));
}

/** By version and recipe; better-sqlite3 prefers a file at `placed` over the binary that it ships. */
function cached() {
	const { version } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'));
	const recipe = createHash('sha256')
		.update(readFileSync(header))
		.update(readFileSync(fileURLToPath(import.meta.url)));
	const name = `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}-${recipe.digest('hex').slice(0, 8)}.node`;
	return join(cache, name);
}

const sources = join(modules, 'better-sqlite3');
const sqlite = join(sources, 'deps', 'sqlite3');
const placed = join(sources, 'build', 'Release', 'better_sqlite3.node');
const header = fileURLToPath(new URL('../node-api-9.h', import.meta.url));
const trial = fileURLToPath(new URL('../database-trial.cjs', import.meta.url));
