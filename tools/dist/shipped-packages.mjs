/** The packages that stay in node_modules when the program is packaged, by the lock file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/places.mjs';

/** Folders of all packages that the program needs at run time, on whatever system. */
export const shippedPackages = () => withDependencies(productionRoots(), needlessAtRunTime).filter(isWanted);

/** These and what they depend on, as folders, following npm's rule of the nearest node_modules. */
export function withDependencies(folders, without = new Set()) {
	const found = new Set();
	const add = (folder) => {
		if (found.has(folder)) return;
		found.add(folder);
		const { dependencies, optionalDependencies } = locked[folder];
		for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
			const next = without.has(name) ? undefined : nearest(folder, name);
			if (next !== undefined) add(next);
		}
	};
	folders.forEach(add);
	return [...found];
}

function nearest(folder, name) {
	const inside = `${folder}/node_modules/${name}`;
	if (locked[inside]) return inside;
	const end = folder.lastIndexOf('/node_modules/');
	if (end >= 0) return nearest(folder.slice(0, end), name);
	return locked[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
}

const productionRoots = () => Object.keys(locked[''].dependencies).map((name) => `node_modules/${name}`);

/** CUDA binaries are 539 MB and need NVIDIA's own libraries besides; Vulkan works on the same cards. */
const isWanted = (folder) => !/-cuda(-ext)?$/u.test(folder);

/** Compiling, and copying of files by references, which only the library's downloader would use. */
const needlessAtRunTime = new Set(['cmake-js', 'node-addon-api', '@reflink/reflink']);

const { packages: locked } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
