/** A package for Debian and Ubuntu, by dpkg-deb alone, so that nothing has to be fetched for it. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { command, tail } from '../setup/command.mjs';
import { root } from '../setup/places.mjs';
import { hasProgram } from '../setup/steps/system-libraries.mjs';
import { filesIn } from './packaged-files.mjs';

export const canMakeDeb = process.platform === 'linux' && hasProgram('dpkg-deb');

/**
 * @param unpacked folder of the packaged program
 * @param {boolean} isTrial made with an Electron that must not reach users; the version says so and sorts before the real one
 * @returns the package's path
 */
export async function makeDeb(unpacked, isTrial) {
	const { version, description } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
	const full = isTrial ? `${version}~trial` : version;
	const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch];
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-deb-'));
	try {
		const put = async (name, content) => {
			await mkdir(path.dirname(path.join(folder, name)), { recursive: true, mode: 0o755 });
			await writeFile(path.join(folder, name), content, { mode: 0o644 });
		};
		await cp(unpacked, path.join(folder, 'opt/Indoors'), { recursive: true });
		await put('DEBIAN/control', control(full, architecture, description, unpacked));
		await put('usr/share/applications/indoors.desktop', desktopEntry(description));
		await put('usr/share/doc/indoors/copyright', copyright);
		for (const [icon, size] of Object.entries(icons)) {
			const content = await readFile(path.join(root, 'resources', 'icons', icon));
			await put(`usr/share/icons/hicolor/${size}/apps/indoors${path.extname(icon)}`, content);
		}
		await mkdir(path.join(folder, 'usr/bin'));
		await symlink('../../opt/Indoors/indoors', path.join(folder, 'usr/bin/indoors'));
		// Chromium's sandbox where people may not make name spaces; it refuses to start with any other mode.
		await succeed('chmod', ['-R', 'u=rwX,go=rX', folder]);
		await succeed('chmod', ['4755', path.join(folder, 'opt/Indoors/chrome-sandbox')]);
		const target = path.join(root, 'dist', `indoors_${full}_${architecture}.deb`);
		await succeed('dpkg-deb', ['--root-owner-group', '-Zxz', '-z3', '--build', folder, target]);
		return target;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function succeed(program, args) {
	const { code, output } = await command(program, args);
	if (code !== 0) throw new Error(`${program} failed:\n${tail(output)}`);
}

const control = (version, architecture, description, unpacked) => `Package: indoors
Version: ${version}
Architecture: ${architecture}
Section: text
Priority: optional
Maintainer: Indoors <indoors@localhost>
Installed-Size: ${Math.ceil(filesIn(unpacked).reduce((sum, { bytes }) => sum + bytes, 0) / 1024)}
Depends: ${libraries.join(', ')}
Description: ${description.replace(/\.$/u, '')}
 Drop a document into the window and get a summary of all of it, with the page
 behind every point. Nothing leaves the computer.
`;

const desktopEntry = (description) => `[Desktop Entry]
Type=Application
Name=Indoors
Comment=${description}
Exec=/opt/Indoors/indoors -- %F
Icon=indoors
Terminal=false
Categories=Office;
StartupWMClass=Indoors
MimeType=application/pdf;application/vnd.openxmlformats-officedocument.wordprocessingml.document;text/plain;text/markdown;
`;

const copyright = `Indoors is under the Apache License 2.0: /usr/share/common-licenses/Apache-2.0
The work of others in it, with its licences: /opt/Indoors/resources/resources/licences/third-party.txt
Chromium and what it contains: /opt/Indoors/LICENSES.chromium.html
`;

/** What Electron is linked to; newer releases call some of them by the same name with t64 behind it. */
const libraries = [
	...['libgtk-3-0', 'libasound2', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libatspi2.0-0', 'libcups2'].map(
		(name) => `${name} | ${name}t64`,
	),
	...['libc6', 'libdbus-1-3', 'libdrm2', 'libexpat1', 'libgbm1', 'libnspr4', 'libnss3', 'libstdc++6', 'libx11-6'],
	...['libxcb1', 'libxcomposite1', 'libxdamage1', 'libxext6', 'libxfixes3', 'libxkbcommon0', 'libxrandr2'],
];
const icons = { 'icon.png': '512x512', 'icon.svg': 'scalable' };
