import { existsSync } from 'node:fs';
import path from 'node:path';

/** The files that a start names, as absolute paths: what is no switch, and everything after `--`. */
export function filesFromArguments(argv: readonly string[], folder: string, own: string): string[] {
	const end = argv.indexOf('--');
	const named = argv.filter(
		(argument, index) =>
			index > 0 && index !== end && (!argument.startsWith('-') || (end > 0 && index > end)),
	);
	return named
		.filter((argument) => argument !== '')
		.map((argument) => path.resolve(folder, argument))
		.filter((file) => file !== own && existsSync(file));
}
