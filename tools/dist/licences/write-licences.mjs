/** Gathers what everything that is handed out says of its licence, and writes it down. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../setup/places.mjs';
import { shippedPackages } from '../shipped-packages.mjs';
import { isAllowed } from './allowed.mjs';
import { bundledPackages } from './bundled.mjs';
import { otherParts } from './others.mjs';
import { isInstalled, packageLicence } from './package-licence.mjs';

/** Needs a finished build, whose files of pdf.js it looks at. */
export async function writeLicences() {
	const all = inOrder([...shippedLicences(), ...(await bundledPackages()), ...otherParts()]);
	const wrong = all.filter(({ licence, text }) => !isAllowed(licence) || text === '');
	if (wrong.length > 0) {
		const list = wrong.map(({ name, licence, text }) => `${name}: ${licence || 'no licence named'}${text ? '' : ', no text'}`);
		throw new Error(`These may not be handed out, or not like this:\n  ${list.join('\n  ')}`);
	}
	const folder = path.join(root, 'resources', 'licences');
	await mkdir(folder, { recursive: true });
	await writeChanged(path.join(folder, 'third-party.json'), `${JSON.stringify(all, null, '\t')}\n`);
	await writeChanged(path.join(folder, 'third-party.txt'), readable(all));
	console.log(`✓ Licences of ${all.length} parts, all of them allowed`);
}

/** An untouched file does not make the next start build anew. */
async function writeChanged(file, content) {
	if ((await readFile(file, 'utf8').catch(() => '')) !== content) await writeFile(file, content);
}

/** Binaries for other systems are not installed here; their licence is that of the package they belong to. */
function shippedLicences() {
	const family = packageLicence('node_modules/node-llama-cpp');
	return shippedPackages().map((folder) => {
		if (!folder.startsWith('node_modules/@node-llama-cpp/')) return packageLicence(folder);
		const name = folder.slice('node_modules/'.length);
		return { ...(isInstalled(folder) ? packageLicence(folder) : family), name };
	});
}

/** By name; the same version of the same part once. */
function inOrder(all) {
	const once = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
	return [...once.values()].sort((a, b) => order.compare(a.name, b.name) || order.compare(a.version, b.version));
}

function readable(all) {
	const texts = [...new Set(all.map(({ text }) => text))];
	const parts = texts.map((text) => {
		const names = all
			.filter((one) => one.text === text)
			.map(({ name, version, licence, note }) => `${name} ${version} (${licence})${note ? `\n  ${note}` : ''}`);
		return `${names.join('\n')}\n\n${text}\n`;
	});
	return `${head}\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

const head = `Indoors is under the Apache License 2.0. It contains the work of others, under the licences below.`;
const order = new Intl.Collator('en');
