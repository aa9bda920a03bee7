/** What Electron needs from a Debian or Ubuntu system, and what showing and watching it without a screen needs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasApt, install } from '../debian.mjs';

export const systemLibraries = {
	name: 'system libraries',
	isDone: ({ purpose }) => process.platform !== 'linux' || missing(purpose).length === 0,
	async run({ progress, purpose, report }) {
		const packages = missing(purpose);
		if (!hasApt)
			return report.warn(
				`Electron may not start: this system lacks what Debian calls ${packages.join(', ')}.`,
			);
		await install(packages, progress);
		return packages.length > 4 ? `${packages.length} packages` : packages.join(', ');
	},
};

function missing(purpose) {
	const { error, stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
	const known = error ? null : stdout;
	const lacking = Object.entries(libraries).filter(([, library]) => known && !known.includes(library));
	const wanted = purpose === 'test' || !hasDisplay() ? { ...tools, ...headless } : tools;
	const absent = Object.entries(purpose === 'test' ? { ...wanted, ...watching } : wanted).filter(
		([, name]) => !hasProgram(name),
	);
	const names = [...lacking, ...absent].map(([name]) => name);
	return hasFonts() ? names : [...names, 'fonts-dejavu-core'];
}

export function hasProgram(name) {
	return `${process.env.PATH}${delimiter}/usr/sbin${delimiter}/sbin`
		.split(delimiter)
		.some((folder) => existsSync(join(folder, name)));
}

const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function hasFonts() {
	const folder = '/usr/share/fonts/truetype';
	return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Package name and the library in it that Electron is linked to. */
const libraries = {
	'libgtk-3-0': 'libgtk-3.so.0',
	libnss3: 'libnss3.so',
	libasound2: 'libasound.so.2',
	libgbm1: 'libgbm.so.1',
	libxss1: 'libXss.so.1',
	'libatk1.0-0': 'libatk-1.0.so.0',
	'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
	'libatspi2.0-0': 'libatspi.so.0',
	libcups2: 'libcups.so.2',
	libdrm2: 'libdrm.so.2',
	libxkbcommon0: 'libxkbcommon.so.0',
	libxcomposite1: 'libXcomposite.so.1',
	libxdamage1: 'libXdamage.so.1',
	libxrandr2: 'libXrandr.so.2',
	libxtst6: 'libXtst.so.6',
	libnotify4: 'libnotify.so.4',
	'libsecret-1-0': 'libsecret-1.so.0',
	libuuid1: 'libuuid.so.1',
};

/** Package name and the program in it. */
const tools = { unzip: 'unzip' };
const headless = { xvfb: 'Xvfb', xauth: 'xauth', dbus: 'dbus-daemon' };
/** The tests prove with these that nothing calls out. */
const watching = { strace: 'strace', 'util-linux': 'unshare', iproute2: 'ip', procps: 'ps' };
