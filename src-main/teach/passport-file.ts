import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { AdapterPassportFile } from '../contract/adapter-passport.ts';

/** An adapter's passport lies beside its file, so that the file, its hash, and receipts that name it stay as they are. */
export const passportPathOf = (adapter: string): string =>
	`${adapter.replace(/\.gguf$/iu, '')}.passport.json`;

/** Undefined where there is none, or none that can be read. */
export async function readPassport(path: string): Promise<AdapterPassportFile | undefined> {
	const facts = await stat(path).catch(() => undefined);
	if (facts?.isFile() !== true || facts.size > mostBytes) return undefined;
	try {
		return AdapterPassportFile.safeParse(JSON.parse(await readFile(path, 'utf8'), plain)).data;
	} catch {
		return undefined;
	}
}

/** False where something else lies in its place, which stays. Without `withNames` it names nothing that was learnt from. */
export async function writePassport(
	path: string,
	file: AdapterPassportFile,
	withNames: boolean,
): Promise<boolean> {
	const isThere = (await stat(path).catch(() => undefined)) !== undefined;
	if (isThere && (await readPassport(path)) === undefined) return false;
	const passport = { ...file.passport, origins: withNames ? file.passport.origins : [] };
	const partial = `${path}.partial`;
	try {
		await writeFile(partial, `${JSON.stringify({ ...file, passport }, null, '\t')}\n`, { flush: true });
		await rename(partial, path);
	} finally {
		await rm(partial, { force: true });
	}
	return true;
}

/** Without signs that move or hide other ones. */
const plain = (_: string, value: unknown): unknown =>
	typeof value === 'string' ? value.replaceAll(/[^\P{C}\n\t]/gu, ' ') : value;

const mostBytes = 20e6;
