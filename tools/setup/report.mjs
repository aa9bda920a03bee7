/** What a person sees of the set-up: one line per step with its time, and a sign of life while a long one runs. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {{ quiet?: boolean }} options quiet: says nothing but problems */
export function reporter({ quiet = false } = {}) {
	const say = (line) => quiet || process.stdout.write(`${line}\n`);
	const held = [];
	// What another program reads from a quiet run must stay as that program expects it.
	const out = quiet ? process.stderr : process.stdout;
	const release = () => held.splice(0).forEach((line) => out.write(`! ${line}\n`));
	return {
		say,
		/** Something a person has to know even from a quiet run; printed when the step at work is over. */
		warn: (line) => held.push(line),
		/** Runs `work(progress)`; `progress.note` changes the text behind the running time. */
		async step(name, work) {
			const started = performance.now();
			const ticker = tick(name, started, quiet);
			try {
				const detail = await work(ticker.progress);
				ticker.stop();
				say(`✓ ${name}  ${seconds(started)}${detail ? `  ${detail}` : ''}`);
			} catch (error) {
				ticker.stop();
				say(`✗ ${name}  ${seconds(started)}`);
				throw error;
			} finally {
				release();
			}
		},
	};
}

/** On a terminal one line that changes every second, elsewhere a new line every quarter of a minute. */
function tick(name, started, quiet) {
	let note = () => '';
	let width = 0;
	const terminal = process.stdout.isTTY;
	const timer = setInterval(
		() => {
			const text = `… ${name}  ${Math.round((performance.now() - started) / 1000)} s  ${note()}`.trimEnd();
			process.stdout.write(terminal ? `\r${text.padEnd(width)}` : `${text}\n`);
			width = text.length;
		},
		terminal ? 1_000 : 15_000,
	);
	if (quiet) clearInterval(timer);
	return {
		progress: {
			note: (text) => (note = () => text),
			/** Shows how much has arrived in a folder that another program downloads into. */
			watch: (folder, megabytes) => (note = () => arrived(folder, megabytes)),
		},
		stop: () => {
			clearInterval(timer);
			if (terminal && width > 0) process.stdout.write(`\r${' '.repeat(width)}\r`);
		},
	};
}

function arrived(folder, expected) {
	const megabytes = sizeOf(folder) / 1e6;
	if (megabytes < 0.1) return '';
	const percent = expected
		? ` of ${expected} MB, ${Math.min(99, Math.round((100 * megabytes) / expected))} %`
		: ' MB';
	return `${Math.round(megabytes)}${percent}`;
}

/** The bytes in a folder, 0 where it does not exist yet. */
export function sizeOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.map((entry) => join(folder, entry.name))
			.reduce((sum, path) => sum + statOf(path), 0);
	} catch {
		return 0;
	}
}

function statOf(path) {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats?.isDirectory() ? sizeOf(path) : (stats?.size ?? 0);
}

const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;
