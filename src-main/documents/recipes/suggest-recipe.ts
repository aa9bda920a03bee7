import type { DocumentFormat } from '../../contract/document-formats.ts';
import type { Page } from '../../contract/entities.ts';
import type { BuiltInId } from './recipe-ids.ts';

/**
 * The kind that a document looks like: by what its beginning calls it, and by words that only such documents have;
 * 'general' where none stands out.
 */
export function suggestRecipe(pages: readonly Page[], format: DocumentFormat): BuiltInId {
	const text = pages
		.slice(0, pagesLookedAt)
		.flatMap((page) => page.blocks.map((block) => block.text))
		.join('\n')
		.slice(0, charactersLookedAt);
	const beginning = text.slice(0, charactersOfTitle);
	const found = signs.map(({ kind, title, words }) => ({
		kind,
		score: score(title, words, beginning, text),
	}));
	if (letterFormats.has(format) || (isLetter(text) && pages.length <= mostLetterPages))
		found.push({ kind: 'letter', score: worthOfSalutation });
	const best = found.reduce((one, other) => (other.score > one.score ? other : one));
	return best.score >= leastScore ? best.kind : 'general';
}

function score(title: RegExp, words: RegExp, beginning: string, text: string): number {
	const different = new Set([...text.matchAll(words)].map(([word]) => word.toLowerCase())).size;
	if (title.test(beginning)) return worthOfTitle + Math.min(different, mostWords);
	// Without a name at its beginning, a few such words stand in a long text of any kind.
	return different >= fewestWithoutTitle ? Math.min(different, mostWords) : 0;
}

function isLetter(text: string): boolean {
	return salutation.test(text);
}

const letterFormats: ReadonlySet<DocumentFormat> = new Set<DocumentFormat>(['email', 'outlook']);
const salutation =
	/(?:^|\n)\s*(?:Dear\s|Sehr geehrte|Liebe[rs]?\s\p{Lu}|Hallo\s\p{Lu}|To whom it may concern)/u;

const signs: readonly { kind: BuiltInId; title: RegExp; words: RegExp }[] = [
	{
		kind: 'minutes',
		title:
			/(?<!\p{L})(?:minutes|notes? of (?:the )?meeting|record of (?:the )?meeting|protokoll|sitzungsprotokoll|niederschrift|ergebnisprotokoll)(?!\p{L})/iu,
		words:
			/(?<!\p{L})(?:attendees|apologies|agenda|quorum|present:|any other business|matters arising|resolved|seconded|next meeting|Tagesordnung|TOP \d|Anwesend|Entschuldigt|beschlussfähig|einstimmig|Enthaltungen|Schriftführer\p{L}*|nächste Sitzung)(?!\p{L})/giu,
	},
	{
		kind: 'clinical',
		title:
			/(?<!\p{L})(?:discharge (?:summary|letter|note)|clinic(?:al)? (?:letter|note)|medical report|ward round|entlass(?:ungs)?(?:brief|bericht)|arztbrief|arztbericht|befundbericht|pflegebericht|verlegungsbericht|epikrise)(?!\p{L})/iu,
		words:
			/(?<!\p{L})(?:patient|diagnos(?:is|es)|medication|blood pressure|mmhg|mmol|allergy|tablets?|ecg|creatinine|ward|Patient(?:in)?|Diagnosen?|Medikation|Blutdruck|Befunde?|Anamnese|Laborwerte|stationär|EKG|Kreatinin|Ultraschall)(?!\p{L})/giu,
	},
	{
		kind: 'contract',
		title:
			/(?<!\p{L})(?:contract|agreement|lease|tenancy|terms (?:of|and)|policy on|\p{L}*vertrag|vereinbarung|satzung|hausordnung|dienstvereinbarung|richtlinie|geschäftsbedingungen|\p{L}*ordnung)(?!\p{L})/iu,
		words:
			/(?<!\p{L})(?:the parties|hereinafter|shall|clause|termination|liability|governing law|tenant|landlord|does not apply|Vertragspartei\p{L}*|Kündigung|Mieter(?:in)?|Vermieter(?:in)?|Haftung|Geltungsbereich|Gerichtsstand|§ ?\d+|Inkrafttreten|Auftragnehmer(?:in)?|Auftraggeber(?:in)?)(?!\p{L})/giu,
	},
	{
		kind: 'report',
		title:
			/(?<!\p{L})(?:report|evaluation|survey|study|audit|(?:jahres|tätigkeits|prüf|zwischen|abschluss|sach)?bericht|gutachten|studie|untersuchung|auswertung)(?!\p{L})/iu,
		words:
			/(?<!\p{L})(?:abstract|executive summary|summary|methods?|results|findings|conclusions?|recommendations?|appendix|references|Zusammenfassung|Einleitung|Methode|Ergebnisse|Schlussfolgerungen|Empfehlungen|Anhang)(?!\p{L})/giu,
	},
];
const pagesLookedAt = 12;
const charactersLookedAt = 30_000;
const charactersOfTitle = 120;
const mostLetterPages = 4;
const worthOfTitle = 3;
const worthOfSalutation = 4;
/** A word counts once, however often it stands there. */
const mostWords = 5;
const fewestWithoutTitle = 5;
const leastScore = 3;
