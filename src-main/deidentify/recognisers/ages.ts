import { matches, type Recogniser } from '../finding.ts';

/** Ages over 89, which few people reach. */
export const ages: Recogniser = (text) =>
	[
		...matches(text, before, 'age', 'age'),
		...matches(text, after, 'age', 'age'),
		...matches(text, told, 'age', 'age', false),
		...matches(text, inBrackets, 'age', 'age', false),
		...matches(text, endOfLine, 'age', 'age', false),
		...matches(text, sexAndAge, 'age', 'age', false),
		...matches(text, birthday, 'age', 'age', false),
		...matches(text, inWords, 'age', 'age in words', true),
		...matches(text, looseInWords, 'age', 'age in words', false),
	].filter(({ start, end, rule }) => rule === 'age in words' || Number(text.slice(start, end)) >= oldest);

const figure = String.raw`(?<![\d.,:/])(?<value>9\d|1[0-2]\d)(?![\d]|[.,:/]\d|[ \u00a0]?(?:%|mg|ml|kg|g\b|mmHg|bpm|cm|°|\/))`;
/** "91-year-old", "94 J.", "96jährig", "97yo". */
const before = new RegExp(
	String.raw`${figure}(?=[\s\u00a0-]{0,2}(?:years?|yrs?|y\.?o\b|y\/o|jahre?|j\.|J\b|jährige?[rnms]?|jaehrige?[rnms]?))`,
	'giu',
);
const after = new RegExp(
	String.raw`(?<=\b(?:aged?|age:?|alter:?|im alter von|turned|turning|turns|wurde|wird|feiert(?: ihren| seinen)?|lebensalter:?)\s{1,3})${figure}(?=[\s,.;)]|$)(?!\.?[ ](?:geburtstag[ ]der|stück|personen))`,
	'gimu',
);
/** "who is 90 and", "sie sei 99;", "also 96)". */
const told = new RegExp(
	String.raw`(?<=\b(?:is|ist|sei|now|jetzt|so|also|schon|bereits|almost|nearly|fast|knapp|inzwischen|mittlerweile|mit)\s)${figure}(?=[,.;)!]|$|\s(?:and|und|next|this|im|in|but|aber|now|geworden))`,
	'gimu',
);
/** "Frau Abt (97)", "Folasade, 99, who". */
const inBrackets = new RegExp(
	String.raw`(?<=[\p{L}.]["”“]?[ ]\(|\p{L},\s|\bM\s|\bF\s)${figure}(?=[!,]{0,2}(?:\)|[,;.](?:[ ]|$)|[ ](?:next|im|in)[ ]))`,
	'gimu',
);
/** "Zimmer 12, 96" at the end of a line of a form. */
const endOfLine = new RegExp(String.raw`(?<=[\p{L}\d],[ ])${figure}(?=[ ]*(?:\r?\n|$))`, 'gmu');
/** "M 91", "F 92Y", "93 w". */
const sexAndAge = new RegExp(String.raw`(?<=\b[MFW][ ]{1,3})${figure}(?=[ ]?[Yy]?(?:\s|$|,))`, 'gmu');
/** "he's 93 in June", "wird morgen 91!", "turning 95". */
const birthday = new RegExp(
	String.raw`(?<=(?:\b(?:s?he|it|mum|mam|dad|gran|nan|grandad)['’]s|\b(?:wird|wurde|werde)(?: (?:morgen|heute|bald|nächste[snr]? \p{L}{2,10}|am \p{L}{2,10}tag|im \p{L}{3,9}|schon|dann))?|\bbe|\bbeing)\s{1,2})${figure}(?=[!?,.;)]*(?:\s|$)(?!\s?(?:euro|€|prozent|cent|pounds?|minutes?|minuten|stunden?|hours?|mal|times|tabletten|tablets)\b))`,
	'gimu',
);
const inWords =
	/(?<![\p{L}])(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )hundred(?: and (?:one|two|three|four|five|six))?|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzig|(?:ein)?hundert(?:(?:und)?(?:eins?|zwei|drei|vier|fünf))?)(?=[- ](?:years? old|year[- ]old|Jahre alt|jährig))/giu;
/** "he is ninety three", "wird im Mai vierundneunzig", "einundneunzig jahre". */
const looseInWords =
	/(?<=\b(?:is|are|was|be|turns?|turned|turning|aged?|nearly|almost|now|['’]s|ist|sei|war|wird|wurde|mit|fast|schon|knapp|jetzt|inzwischen|alter|im \p{L}{3,9}|am \p{L}{2,12}|ten \p{L}{3,9}|old)\s{1,2}|\b(?:patient(?:in)?|lady|gentleman|man|woman|herr|frau|dame)[ ,]{1,2}|^)(?:ninety[- ](?:one|two|three|four|five|six|seven|eight|nine)|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)undneunzig)(?![\p{L}-])(?!\s?(?:percent|per cent|prozent|milligram|milligramm|mg|ml|degrees|grad|minutes?|minuten|sekunden|seconds?|euro|pounds?|over|zu|systol|diastol|beats|schläge|punkt|point))/gimu;
const oldest = 90;
