import { asMeant } from './as-meant.ts';
import type { PersonalFinding, PersonalKind } from './finding.ts';
import { joinSpans } from './join-spans.ts';
import { withoutOverlaps } from './overlaps.ts';
import { addresses } from './recognisers/addresses.ts';
import { ages } from './recognisers/ages.ts';
import { chatSpeakers } from './recognisers/chat-speakers.ts';
import { contact } from './recognisers/contact.ts';
import { dates } from './recognisers/dates.ts';
import { englishAgain } from './recognisers/english-again.ts';
import { englishDoers } from './recognisers/english-doers.ts';
import { englishPeople } from './recognisers/english-people.ts';
import { englishPlaces } from './recognisers/english-places.ts';
import { germanNumbers } from './recognisers/german-numbers.ts';
import { englishRows } from './recognisers/english-rows.ts';
import { englishStreets } from './recognisers/english-streets.ts';
import { germanPlaces } from './recognisers/german-places.ts';
import { everydayHouses } from './recognisers/everyday-houses.ts';
import { datedTowns, germanAddresses } from './recognisers/german-addresses.ts';
import { germanDates } from './recognisers/german-dates.ts';
import { germanNameLists } from './recognisers/german-name-lists.ts';
import { listedNames } from './recognisers/listed-names.ts';
import { listedTowns } from './recognisers/listed-towns.ts';
import { sightedText } from './recognisers/name-signs.ts';
import { looseAddresses } from './recognisers/loose-addresses.ts';
import { looseOrganisations } from './recognisers/loose-organisations.ts';
import { nameColumns } from './recognisers/name-columns.ts';
import { namesInContext } from './recognisers/names-in-context.ts';
import { numbers } from './recognisers/numbers.ts';
import { organisations } from './recognisers/organisations.ts';
import { separatedColumns } from './recognisers/separated-columns.ts';
import { shortMarks } from './recognisers/short-marks.ts';
import { signedInitials } from './recognisers/signed-initials.ts';
import { smallMessages } from './recognisers/small-messages.ts';
import { smallTexts } from './recognisers/small-texts.ts';
import { toldNames } from './recognisers/told-names.ts';
import { sameNames } from './same-names.ts';
import { wordsIn } from './set-words.ts';
import { styleOf } from './text-style.ts';
import { tokensOf } from './tokens.ts';
import { KnownWords } from './words/known-words.ts';
import { emptyLexicon, type Lexicon } from './words/lexicon.ts';

export interface FindOptions {
	readonly lexicon?: Lexicon;
	/** Wards, houses and firms as the organisation itself calls them. */
	readonly organisationWords?: readonly string[];
	/** Names that were found surely in other texts of the set. */
	readonly knownNames?: readonly string[];
	/** What a person decided in this set. */
	readonly decisions?: Decisions;
}

/** Words as they stand in a text; small and capital letters count as the same. */
export interface Decisions {
	/** Personal wherever they stand. */
	readonly confirmed: readonly { readonly words: string; readonly kind: PersonalKind }[];
	/** Not personal: no finding of exactly these words. */
	readonly refused: readonly string[];
}

/** Personal data in a text, in its order and without overlaps. Software alone finds never all of it. */
export function findPersonal(written: string, options: FindOptions = {}): PersonalFinding[] {
	const text = asMeant(written);
	const { lexicon = emptyLexicon, organisationWords = [], knownNames = [], decisions } = options;
	const tokens = tokensOf(text);
	const style = styleOf(tokens, lexicon);
	const known = new KnownWords(lexicon, style.isGerman);
	const sighted = sightedText(text, tokens, style, lexicon, known);
	const people = [...namesInContext(sighted), ...listedNames(sighted)];
	const names = people.filter(({ kind }) => kind === 'name');
	const english = [...englishPeople(sighted), ...englishDoers(sighted), ...englishRows(sighted)];
	const found = [
		...toldNames(sighted),
		...english,
		...englishAgain(sighted, [...names, ...english]),
		...numbers(text),
		...contact(text),
		...dates(text),
		...(style.isGerman ? [...germanDates(text), ...germanNumbers(text), ...germanAddresses(text)] : []),
		...ages(text),
		...addresses(text),
		...organisations(text),
		...englishPlaces(sighted),
		...englishStreets(text),
		...germanPlaces(sighted),
		...listedTowns(sighted),
		...datedTowns(sighted),
		...looseAddresses(sighted),
		...looseOrganisations(sighted),
		...everydayHouses(sighted),
		...people,
		...germanNameLists(sighted),
		...signedInitials(text),
		...shortMarks(text),
		...smallTexts(sighted),
		...smallMessages(sighted),
		...chatSpeakers(text),
		...nameColumns(text),
		...separatedColumns(text),
		...sameNames(text, tokens, names, knownNames, known),
		...wordsIn(
			text,
			tokens,
			organisationWords.map((words) => ({ words, kind: 'organisation' as const, rule: 'list of the house' })),
		),
	];
	if (decisions === undefined) return joinSpans(text, withoutOverlaps(text, found));
	const refused = new Set(decisions.refused.map(plain));
	const isWanted = ({ start, end }: PersonalFinding): boolean => !refused.has(plain(text.slice(start, end)));
	const confirmed = decisions.confirmed.map(({ words, kind }) => ({ words, kind, rule: 'confirmed' }));
	return joinSpans(
		text,
		withoutOverlaps(text, [...found.filter(isWanted), ...wordsIn(text, tokens, confirmed)]),
	).filter(isWanted);
}

/** Words compared without regard to capital letters and line breaks. */
const plain = (words: string): string => words.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
