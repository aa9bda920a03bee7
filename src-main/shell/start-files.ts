import { existsSync } from 'node:fs';
import path from 'node:path';

/** The files that a start names, as absolute paths. Switches and the program's own folder are passed over. */
export function filesFromArguments(argv: readonly string[], folder: string, own: string): string[] {
	return argv
		.slice(1)
		.filter((argument) => argument !== '' && !argument.startsWith('-'))
		.map((argument) => path.resolve(folder, argument))
		.filter((file) => file !== own && existsSync(file));
}
