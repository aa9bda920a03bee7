/** The packages whose code is in the bundles, as the bundler itself lists them. */
import license from 'rollup-plugin-license';
import { build } from 'vite';
import { mainConfig, preloadConfig, rendererConfig, workersConfig } from '../../build.mjs';
import { withDependencies } from '../shipped-packages.mjs';
import { complete, packageLicence } from './package-licence.mjs';

export async function bundledPackages() {
	const found = [];
	const sheets = new Set();
	const configs = [
		mainConfig(),
		workersConfig(),
		preloadConfig('window'),
		preloadConfig('reader'),
		rendererConfig(),
	];
	for (const config of configs) {
		await build({
			...config,
			logLevel: 'error',
			build: { ...config.build, write: false },
			plugins: [
				...(config.plugins ?? []),
				license({ thirdParty: { output: (dependencies) => found.push(...dependencies) } }),
				styleSheets(sheets),
			],
		});
	}
	return [...found.map(asEntry), ...[...sheets, ...bundledTwice(found)].map(packageLicence)];
}

/** The other plugin lists modules with code only; a font comes by its style sheet. */
const styleSheets = (folders) => ({
	name: 'style-sheets',
	buildEnd() {
		for (const id of this.getModuleIds()) {
			const [, folder] = /\/(node_modules\/(?:@[^/]+\/)?[^/]+)\/.*\.css/u.exec(id) ?? [];
			if (folder !== undefined) folders.add(folder);
		}
	},
});

const asEntry = ({ name, version, license: licence, licenseText, author }) =>
	complete({ name, version, licence: licence ?? '', text: licenseText ?? '', author: author?.name });

/** These are bundles themselves: what they are made of is known by their dependencies only. */
const bundledTwice = (found) =>
	['docx', 'jszip']
		.filter((name) => found.some((one) => one.name === name))
		.flatMap((name) => withDependencies([`node_modules/${name}`], new Set(['@types/node'])));
