import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('names an exact version for every package', () => {
	const about = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		string,
		Record<string, string> | undefined
	>;
	const versions = Object.entries({
		...about.dependencies,
		...about.devDependencies,
		...about.optionalDependencies,
	});
	expect(versions.length).toBeGreaterThan(10);
	expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
