import type { StoredFile } from '../../db/collections.ts';
import type { FoundFile, Walked } from './walk-folder.ts';

export interface FileChanges {
	readonly added: readonly FoundFile[];
	readonly changed: readonly { readonly known: StoredFile; readonly found: FoundFile }[];
	readonly removed: readonly StoredFile[];
}

/** What is another in the folder than what is known of it. */
export function compareFiles(known: readonly StoredFile[], walked: Walked): FileChanges {
	const found = new Map(walked.files.map((file) => [file.path, file]));
	const paths = new Set(known.map((file) => file.path));
	const isUnread = ({ path }: StoredFile): boolean =>
		walked.unread.some((folder) => path.startsWith(`${folder}/`));
	return {
		added: walked.files.filter((file) => !paths.has(file.path)),
		changed: known.flatMap((file) => {
			const now = found.get(file.path);
			const isSame = now?.bytes === file.bytes && now.modifiedAt === file.modifiedAt;
			return now === undefined || isSame ? [] : [{ known: file, found: now }];
		}),
		removed: known.filter((file) => !found.has(file.path) && !isUnread(file)),
	};
}
