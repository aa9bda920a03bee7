import type { ModelFilePart } from '../../contract/catalog.ts';

/** Where the models of the catalog lie, unless a mirror stands in for it. */
export const hub = new URL('https://huggingface.co/');

/**
 * A server, the hub where none is named, or a mirror with the same paths. What is no web address counts as none, and so
 * does the hub itself without encryption.
 */
export function hubOrMirror(mirror: string, server = hub): URL {
	if (!URL.canParse(mirror)) return server;
	const url = new URL(mirror);
	if (url.protocol !== 'https:' && (url.protocol !== 'http:' || url.host === hub.host)) return server;
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url;
}

/** Address of a file at its pinned revision (Hugging Face hub, "resolve" endpoint). */
export function fileUrl(base: URL, { repository, revision = 'main', file }: ModelFilePart): URL {
	return new URL(`${repository}/resolve/${revision}/${encodeURIComponent(file)}`, base);
}

/** The page on which a person asks the maker for access. */
export function filePage({ repository }: ModelFilePart): string {
	return new URL(repository, hub).href;
}
