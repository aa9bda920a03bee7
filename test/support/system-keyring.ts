import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { hasApt, install } from '../../tools/setup/debian.mjs';

/** GNOME's keyring on a bus of its own, unlocked, with everything that it stores in one folder. */
export class SystemKeyring {
	/** What a program needs to find it. */
	readonly env: Readonly<Record<string, string>>;
	readonly #bus: ChildProcess;

	private constructor(env: Readonly<Record<string, string>>, bus: ChildProcess) {
		this.env = env;
		this.#bus = bus;
	}

	/** A text where there is none to be had: why. Installs it on Debian, which only a test does. */
	static async start(folder: string): Promise<SystemKeyring | { missing: string }> {
		if (process.platform !== 'linux')
			return { missing: 'Only the keyring of GNOME can be started for a test' };
		if (!isThere() && hasApt)
			await install(['gnome-keyring', 'dbus'], { note: () => undefined }).catch(() => undefined);
		if (!isThere()) return { missing: 'gnome-keyring is not here' };
		const home = path.join(folder, 'keyring');
		mkdirSync(home, { recursive: true, mode: 0o700 });
		const own = { XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, XDG_CURRENT_DESKTOP: 'GNOME' };
		const bus = spawn('dbus-daemon', ['--session', '--print-address', '--nofork'], {
			env: { ...process.env, ...own },
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const address = await firstLine(bus);
		const env = { ...own, DBUS_SESSION_BUS_ADDRESS: address };
		// It goes into the background when it is ready, and ends with its bus.
		const { status } = spawnSync('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
			env: { ...process.env, ...env },
			input: 'a password of nobody',
			timeout: 20_000,
		});
		if (status === 0) return new SystemKeyring(env, bus);
		bus.kill();
		return { missing: 'gnome-keyring does not start' };
	}

	stop(): void {
		this.#bus.kill();
	}
}

function isThere(): boolean {
	return ['gnome-keyring-daemon', 'dbus-daemon'].every(
		(name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
	);
}

async function firstLine(process: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		process.stdout?.on('data', (part: Buffer) => {
			text += part.toString('utf8');
			if (text.includes('\n')) resolve(text.split('\n')[0]?.trim() ?? '');
		});
		process.on('error', reject);
		process.on('close', () => resolve(text.trim()));
	});
}
