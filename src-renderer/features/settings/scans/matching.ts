import type { NamedLanguage } from '../../../state/scan-languages.svelte.ts';

/** Languages whose name, own name or code begins a word with what was typed, so that "pol" finds Polish and polski. */
export function matching(languages: readonly NamedLanguage[], query: string): NamedLanguage[] {
	const wanted = fold(query.trim());
	return languages.filter(({ name, ownName, tag, id }) =>
		[name, ownName, tag, id].some((text) =>
			fold(text)
				.split(/[\s(-]+/u)
				.some((word) => word.startsWith(wanted)),
		),
	);
}

/** Without capitals and accents, so that "francais" finds français. */
function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
