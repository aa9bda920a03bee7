import type { CatalogEntry, ModelFilePart } from '../../contract/catalog.ts';
import type { Located } from './downloads-options.ts';
import { filePage, fileUrl } from './hub.ts';

/** Where a file of a model lies on the hub or a mirror, with the token that a person gave for it. */
export function modelFile(
	hub: URL,
	token: (host: string) => string | undefined,
	{ files }: CatalogEntry,
	part: ModelFilePart,
): Located {
	const url = fileUrl(hub, part);
	const given = token(url.host);
	// The hash in the name keeps files of the same name apart; all parts of a model need the same beginning.
	const mark = files[0]?.sha256?.slice(0, 12) ?? '';
	return {
		url,
		page: filePage(part),
		headers: given === undefined ? {} : { authorization: `Bearer ${given}` },
		name: `${mark}-${part.file}`,
	};
}
