import type { Collection } from '../../../src-main/contract/collections.ts';
import type { Language } from '../../state/language.svelte.ts';

/** What is going on with a collection, in one line. */
export function stateWords(collection: Collection, language: Language): string {
	const t = language.messages.collections;
	const { files, filesRead, filesFailed, pages, secondsLeft, checkedAt, problem } = collection;
	const done = filesRead + filesFailed;
	switch (collection.state) {
		case 'looking':
			return t.looking;
		case 'reading': {
			const left = secondsLeft === null ? [] : [t.left(secondsLeft)];
			return [t.reading(done, files, pages), ...left].join('; ');
		}
		case 'waiting':
			return t.waiting(done, files);
		case 'paused':
			return t.paused(done, files);
		case 'folder-gone':
			return t.folderGone;
		case 'stopped': {
			const text = language.problem(problem ?? { code: 'internal' });
			return `${text.title} ${text.text}`;
		}
		case 'ready': {
			const checked = checkedAt === null ? [] : [t.checked(language.dateTime(checkedAt))];
			return [files === 0 ? t.nothingYet : t.facts(filesRead, pages), ...checked].join(' · ');
		}
	}
}
