import { AnsweringWays } from '../../chat/assistants/answering-ways.ts';
import { AssistantsService } from '../../chat/assistants/assistants-service.ts';
import { GlossaryService } from '../../chat/glossary/glossary-service.ts';
import { HouseWords } from '../../chat/glossary/house-words.ts';
import { TermsImport } from '../../chat/glossary/terms-import.ts';
import type { AdapterChoice } from '../../contract/teaching.ts';
import { AssistantsTable } from '../../db/assistants.ts';
import { GlossaryTable } from '../../db/glossary.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import type { AdapterUse } from '../../engine/engine.ts';

/** Ways of working and the words of the house. What was removed and not wanted back in the last run is gone. */
export function composeAssistants(
	{ database }: Pick<OpenedDatabase, 'database'>,
	language: () => string,
	adapterFor: (choice: AdapterChoice | null) => AdapterUse | undefined,
) {
	const table = new AssistantsTable(database);
	table.destroyRemoved();
	const assistants = new AssistantsService({ table, language });
	const terms = new GlossaryTable(database);
	const glossary = new GlossaryService(terms);
	return {
		assistants,
		glossary,
		termsImport: new TermsImport(glossary),
		ways: new AnsweringWays(assistants, new HouseWords(terms), adapterFor),
	};
}
