import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecognitionId } from '../../contract/ids.ts';
import { LanguageList, type ListedLanguage } from '../../contract/recognition.ts';

/** The list that comes with the program: only what is on it is fetched, taken from a stick, or given to a reader. */
export async function readLanguageList(resources: string): Promise<LanguageList> {
	return LanguageList.parse(JSON.parse(await readFile(path.join(resources, listFile), 'utf8')));
}

/** A language and the form in which its file is here. */
export interface RecognisedFile {
	readonly id: RecognitionId;
	readonly sha256: string;
	/** As it is stored. */
	readonly name: string;
}

/** Every form of every file that is known, by its length: only a file with one of them has to be read at all. */
export function knownForms(languages: readonly ListedLanguage[], bytes: number): RecognisedFile[] {
	return languages.flatMap(({ id, files: [packed], unpacked }) => [
		...(packed.bytes === bytes ? [{ id, sha256: packed.sha256, name: packedName(id) }] : []),
		...(unpacked.bytes === bytes ? [{ id, sha256: unpacked.sha256, name: unpackedName(id) }] : []),
	]);
}

export const packedName = (id: RecognitionId): string => `${unpackedName(id)}.gz`;
export const unpackedName = (id: RecognitionId): string => `${id}.traineddata`;

export const listFile = 'recognition-languages.json';
