/**
 * `npm run dev`: pages reload while they are edited, the program starts again when its main part is. Switches
 * behind `--` are handed to Electron.
 */
import { spawn } from 'node:child_process';
import { build as bundle, createServer } from 'vite';
import { buildAll, mainConfig, rendererConfig, workersConfig } from './build.mjs';
import { electronPath, root, starterModelPath } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { build } from './setup/steps/build.mjs';

// A build sets the mode of the whole process otherwise, and components are not replaced while they run.
process.env.NODE_ENV = 'development';
await setUp({ for: 'development' });
build.forget();
await buildAll(true);
const server = await createServer({
	...rendererConfig(true),
	server: { host: '127.0.0.1', strictPort: false },
	plugins: [...rendererConfig(true).plugins, withoutPolicy()],
});
await server.listen();
const address = `http://127.0.0.1:${server.httpServer.address().port}`;

let program;
let restarting = false;
const parts = [mainConfig(true), workersConfig(true)];
let bundled = 0;
for (const config of parts) {
	const watcher = await bundle({ ...config, build: { ...config.build, watch: {} } });
	watcher.on('event', (event) => {
		// Each is bundled once at the beginning.
		if (event.code === 'END' && (bundled += 1) >= parts.length) restart();
		if (event.code === 'ERROR') console.error(event.error.message);
	});
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
	process.once(signal, () => {
		if (program === undefined) process.exit(0);
		program.kill();
	});

function restart() {
	if (restarting) return;
	if (program !== undefined) {
		restarting = true;
		program.once('exit', open);
		program.kill();
	} else open();
}

function open() {
	restarting = false;
	const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	program = spawn(electronPath(), [...asRoot, ...process.argv.slice(2), root], {
		stdio: 'inherit',
		env: { ...process.env, INDOORS_DEV_SERVER: address, INDOORS_STARTER_MODEL: starterModelPath() ?? '' },
	});
	program.once('exit', (code) => {
		if (!restarting) process.exit(code ?? 0);
	});
}

/** Hot reload needs what the pages' policy forbids; only this server leaves it out. */
function withoutPolicy() {
	return {
		name: 'without-policy',
		transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u, ''),
	};
}
