import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/**
 * Requires a CommonJS file of the program with what V8 made of it while the program was built, so that a start does not
 * compile it. Where that is missing, or was made by another V8, the file is compiled as usual.
 */
export function loadCompiled(file: string): unknown {
	const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
		filename: file,
		cachedData: compiledAhead(file),
	});
	const require = createRequire(file);
	const module = new Module(file);
	// Parts of the program that are loaded later ask for it too, and must not get a second one.
	require.cache[require.resolve(file)] = module;
	const run = script.runInThisContext() as (...scope: unknown[]) => void;
	run(module.exports, require, module, file, path.dirname(file));
	module.loaded = true;
	return module.exports;
}

function compiledAhead(file: string): Buffer | undefined {
	try {
		return readFileSync(`${file}.compiled`);
	} catch {
		return undefined;
	}
}
