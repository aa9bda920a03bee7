/** Looks into a packaged program: all that it needs, for this system only, and nothing of the workshop. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, starterModel, starterModelPath } from '../setup/places.mjs';
import { hashOf } from '../setup/verified.mjs';
import { filesIn, filesInArchive } from './packaged-files.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/** @param folder of the packaged program @param resources Electron's own folder of resources in it */
export async function checkContent(folder, resources) {
	const all = filesIn(folder);
	const inside = filesInArchive(path.join(resources, 'app.asar'));
	const problems = [
		...about('is not part of the program', inside.filter(({ path }) => !expected.test(path))),
		...about('belongs to the workshop', [...all, ...inside].filter(({ path }) => workshop.test(path))),
		...about('is for CUDA', [...all, ...inside].filter(({ path }) => /cuda/iu.test(path))),
		...about('is for another system', all.filter(({ path }) => isForeign(path))),
		...about('has to be beside the archive', inside.filter(({ path, unpacked }) => native.test(path) && !unpacked)),
		...about('has to be in the archive', inside.filter(({ path, unpacked }) => !native.test(path) && unpacked && /\.[cm]?js$/u.test(path))),
		...about('has no checksum', inside.filter(({ hash, unpacked }) => !hash && !unpacked)),
		...about('may start in place of the archive', all.filter(({ path }) => /default_app\.asar|resources\/app\//u.test(path))),
		...about('is missing', needed.filter((name) => !existsSync(path.join(resources, name))).map((name) => ({ path: name }))),
		...about('is missing in the archive', inside.some(({ path }) => path.endsWith('out/main/program.cjs.compiled')) ? [] : [{ path: 'out/main/program.cjs.compiled' }]),
		...otherPackages(inside),
		...(await wrongModel(resources)),
	];
	const megabytes = Math.round(all.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
	if (megabytes > mostMegabytes) problems.push(`It has ${megabytes} MB, more than ${mostMegabytes}`);
	if (problems.length > 0) throw new Error(`The package is not as it should be:\n  ${problems.slice(0, 20).join('\n  ')}`);
	console.log(`✓ ${megabytes} MB in ${all.length} files and an archive of ${inside.length}, nothing missing, nothing else`);
}

const about = (what, files) => files.map(({ path }) => `${path} ${what}`);

/** What is shipped must be what the licences were collected of; where in node_modules it lies is the packager's choice. */
function otherPackages(inside) {
	const shipped = inside
		.filter(({ path }) => /node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/u.test(path))
		.map((file) => JSON.parse(file.text()))
		.filter(({ version }) => version !== undefined)
		.map(({ name, version }) => `${name} ${version}`);
	const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
	const listed = shippedPackages().map((folder) => ({
		name: `${/.*node_modules\/(.*)$/u.exec(folder)[1]} ${packages[folder].version}`,
		optional: packages[folder].optional === true,
	}));
	const names = new Set(listed.map(({ name }) => name));
	const missing = listed.filter(({ name, optional }) => !optional && !shipped.includes(name));
	return [
		...shipped.filter((name) => !names.has(name)).map((name) => `${name} is shipped without its licence`),
		...missing.map(({ name }) => `${name} is missing`),
	];
}

async function wrongModel(resources) {
	const file = path.join(resources, 'resources', 'models', path.basename(starterModel.file));
	if (starterModelPath() === null) return [];
	if (!existsSync(file)) return ['The starter model is missing'];
	return (await hashOf(file, 'sha256', 'hex')) === starterModel.sha256 ? [] : ['The starter model is damaged'];
}

/** Native code of a package whose path names a system that is not this one. */
function isForeign(file) {
	const named = /(linux(?:musl)?|darwin|mac|win(?:32)?)-(x64|arm64|armv7l|riscv64)/u.exec(file);
	return named !== null && !(here.includes(named[1]) && named[2] === process.arch);
}

const here = { linux: ['linux'], darwin: ['darwin', 'mac'], win32: ['win32', 'win'] }[process.platform];
const native = /\.(node|so|dylib|dll|metal|metallib)(\.[\w.]+)?$/u;
const expected = /^(package\.json$|out\/(main|preload|renderer)\/|node_modules\/)/u;
const workshop =
	/(^|\/)(src-main|src-renderer|test|tests|tools|docs|\.git|\.ci|fixtures)\/|\.(ts|tsx|svelte|map|spec\.js|test\.js|sh|env)$|(^|\/)(\.env|tsconfig[^/]*\.json|package-lock\.json)$/u;
const needed = [
	'resources/catalog.json',
	'resources/licences/models/Apache-2.0.txt',
	'app.asar',
	'resources/sample/library-renovation.pdf',
	'resources/licences/indoors.txt',
	'resources/licences/third-party.json',
	'resources/licences/third-party.txt',
];
/** With the starter model and eight megabytes of words and names; a library too many is noticed by this. */
const mostMegabytes = 500;
