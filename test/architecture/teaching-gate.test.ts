import { expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';

/** What knows texts that nobody has confirmed, and originals. */
const unconfirmed =
	/from '[^']*(?:db\/(?:set-texts|text-sets)|deidentify\/(?:text-sets-service|text-searches|bring-texts|find-in-text|search-text|text-item))\.ts'/u;
const typesOnly = /^import type /u;

it('lets teaching reach texts through their confirmation alone', () => {
	const offences = offencesOf(
		sourcesIn(process.cwd()).filter(({ path }) => /^src-main\/(?:teach|app\/teaching)\//u.test(path)),
	);
	expect(offences).toEqual([]);
	expect(
		offencesOf([
			{ path: 'a.ts', text: "import { SetTextsTable } from '../../db/set-texts.ts';" },
			{ path: 'b.ts', text: "import type { ConfirmedText } from '../../db/set-texts.ts';" },
		]),
	).toEqual(['a.ts']);
});

function offencesOf(sources: readonly { path: string; text: string }[]): string[] {
	return sources
		.filter(({ text }) =>
			text.split('\n').some((line) => unconfirmed.test(line) && !typesOnly.test(line.trim())),
		)
		.map(({ path }) => path);
}
