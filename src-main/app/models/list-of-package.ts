import type { Catalog } from '../../contract/catalog.ts';

/** What a package from another computer says of its own model; other models, and what may be used, are not for it to name. */
export function listOfPackage(packaged: Catalog, sha256: string): Catalog {
	return {
		...packaged,
		models: packaged.models.filter(({ files }) => files.some((file) => file.sha256 === sha256)),
		recalled: [],
	};
}
