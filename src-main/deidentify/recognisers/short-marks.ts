import { matches, type Recogniser } from '../finding.ts';
import { areInitials } from './signed-initials.ts';

/** Who wrote or checked, by two or three letters: after a time or a date, in a pair of who dictated and who typed, on a line of their own. */
export const shortMarks: Recogniser = (text) => [
	...matches(text, dictated, 'name', 'initials', false, isFree),
	...matches(text, typed, 'name', 'initials', false, isFree),
	...matches(text, pairFirst, 'name', 'initials', false, isFree),
	...matches(text, pairSecond, 'name', 'initials', false, isFree),
	...matches(text, afterTime, 'name', 'initials', false, isMark),
	...matches(text, afterDate, 'name', 'initials', false, isMark),
	...matches(text, afterBy, 'name', 'initials', false, isMark),
	...matches(text, afterWork, 'name', 'initials', false, isWorker),
	...matches(text, ownLine, 'name', 'initials', false, isMark),
	...matches(text, lastLine, 'name', 'initials', false, isFree),
	...matches(text, veryLast, 'name', 'initials', false, isMark),
	...matches(text, letterAlone, 'name', 'initials', false),
];

const mark = String.raw`(?:\p{Lu}\p{L}{1,2}|\p{Ll}{2,3})`;
const date = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}\.?[ ]\p{L}{3,9}\.?[ ]\d{4}|\d{1,2}[./]\d{1,2}\.?)`;
const dictation = String.raw`(?<![\p{L}])(?:diktiert|dictated|geschrieben|typed|erstellt|gez|schreibdienst|diktat|dikt|d|t|our ref|your ref|ref|unser zeichen|ihr zeichen|zeichen|z)\.?:?(?:[ ](?:am|on|vom|by|von))?[ ](?:${date},?[ ])?`;
/** "geschrieben 13.11.2026, Me/sk": who dictated and who typed. */
const dictated = new RegExp(
	String.raw`(?<=${dictation})(?<value>\p{L}{1,4})(?=[/|]\p{L}{2,4}(?:[/|]|[ ,.;)]|\n|$))`,
	'giu',
);
const typed = new RegExp(
	String.raw`(?<=${dictation}\p{L}{1,4}[/|])(?<value>\p{L}{2,4})(?=[/|]|[ ,.;)]|\n|$)`,
	'giu',
);
/** "3.11.26, Bo/tw" without any word. */
const pairFirst = new RegExp(
	String.raw`(?<=${date},?[ ]{1,3}|\n[ \t]{0,3})(?<value>\p{Lu}\p{L}{0,2})(?=/\p{Ll}{2,3}[ ]{0,4}(?:\n|$))`,
	'gu',
);
const pairSecond = new RegExp(
	String.raw`(?<=(?:${date},?[ ]{1,3}|\n[ \t]{0,3})\p{Lu}\p{L}{0,2}/)(?<value>\p{Ll}{2,3})(?=[ ]{0,4}(?:\n|$))`,
	'gu',
);
/** "um 14:05, kb.", "8:15 Tz": after a time of day, before a sign or the end of the line. */
const afterTime = new RegExp(
	String.raw`(?<=\d{1,2}[:.]\d{2}(?:[ ]?(?:Uhr|h|hrs|pm|am)(?![\p{L}]))?[ ]?[,/–-]?[ ]{1,3}\(?|[ ](?:[01]\d|2[0-3])[0-5]\d(?:h|hrs)?[ ]?[,/–-]?[ ]\(?)(?<value>${mark})(?=\.?[ )]{0,4}(?:\n|$)|[.;)][ ]\p{Lu})`,
	'gu',
);
/** "12.11., Pe", "12/11 LN" at the end of a line. */
const afterDate = new RegExp(
	String.raw`(?<=(?<![\d./-])${date}[,:]?[ ]{1,3}[(–-]?[ ]?)(?<value>${mark})(?=\.?[ )]{0,4}(?:\n|$))`,
	'gu',
);
const afterBy = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:by|von|durch)[ ])(?<value>\p{Lu}\p{L}{1,2}|\p{Ll}{2})(?=\.?[ )]{0,4}(?:\n|$))`,
	'gu',
);
/** "gepr. Wi., freigegeben Do": with a capital letter, whatever it is short for elsewhere. */
const afterWork =
	/(?<=(?<![\p{L}])(?:gepr|geprüft|bearb|bearbeitet|bearbeiter(?:in|\/in)?|sachb|sachbearb|erfasst|erf|freig|freigegeben|eingetragen|gebucht|angenommen|notiert|gelesen|kontr|kontrolliert|gesehen|erledigt|checked|entered|keyed|logged|filed|posted|scanned|typed|approved|authorised|processed|handled|actioned|input)(?: by| von| durch)?\.?:?[ ]{1,3})(?<value>\p{L}{2,3})(?=\.?(?:[ ]{2,}|[ )]{0,4}(?:\n|$)|,[ ]|;|[.][ ]\p{L}))/giu;
/** "Gr", "S.", "bw" alone on the last line, or before an empty one. */
const ownLine = new RegExp(
	String.raw`(?<=(?:[.!?)"”“][ ]{0,3}|\n[ \t]{0,3})\n[ \t]{0,3}[(–-]?[ ]?)(?<value>${mark})(?=[.)]{0,2}[ ]{0,4}(?:$|\n[ \t]{0,4}(?:\n|[-_>*=]{2,}|$)))`,
	'gu',
);
/** At the very end it may be short for anything elsewhere. */
const lastLine = new RegExp(
	String.raw`(?<=(?:[.!?)"”“][ ]{0,3}|\n[ \t]{0,3})\n[ \t]{0,3}[(–-]?[ ]?)(?<value>${mark})(?=[.)]{0,2}\s{0,6}(?:$|\n-{2}))`,
	'gu',
);
/** After a line of a list too. */
const veryLast = new RegExp(
	String.raw`(?<=\n[ \t]{0,3})(?<value>${mark})(?=[.)]{0,2}\s{0,6}$(?![\s\S]))`,
	'gu',
);
const letterAlone =
	/(?<=(?:[.!?)"”“][ ]{0,3}|\n[ \t]{0,3})\n[ \t]{0,3}[(–-]?[ ]?)(?<value>\p{Lu})(?=[.)]{0,2}[ ]{0,4}(?:$|\n[ \t]{0,4}(?:\n|[-_>*=]{2,}|$)))/gu;

const isFree = (value: string): boolean => !noMarks.has(value.toLowerCase());
/** With one capital letter it is short for hardly anything else. */
const isMark = (value: string): boolean =>
	isFree(value) && (/^\p{Lu}\p{Ll}{1,2}$/u.test(value) || areInitials(value));
/** After a word for work a capital letter tells more than what the letters are short for. */
const isWorker = (value: string): boolean =>
	/^\p{Lu}/u.test(value)
		? !/^(?:Fr|Hr|Dr|Sr|Am|An|Und|Von|Vom|By|On|The|In|Im|Per|For|To|And|At|Not|Yes|No|Ja|Die|Der|Das|Ein|It|As|Up|All|IT)$/u.test(
				value,
			)
		: isMark(value);
/** Days, hours, sides and words that stand in such places. */
const noMarks = new Set(
	'fr hr hrs mo di mi do fr sa so mon tue wed thu fri sat sun uhr std min nm vm früh spät tag wk wks mth day ago old bis ab am an im zu um us ca dr mr mrs ms sr ps re fw wg cc aw bcc nb nr tel fax und the and for but by on at to of if lg vg mfg kg ag ok ja yes no na nil top mit von der die das den dem ein wir sie ich er es du ihr war hat ist was has had his her she him you our all not now new neu alt rot blau per pro ct mrt ekg xx xxx'.split(
		' ',
	),
);
