import { matches, type Recogniser } from '../finding.ts';

/** Ways to reach somebody: addresses of mail, of the web and of computers, telephone and fax numbers. */
export const contact: Recogniser = (text) => [
	...matches(text, mail, 'email', 'mail'),
	...matches(text, spoken, 'email', 'mail in words', true, (value) => !/^\S+ at (?:www\.|\d)/iu.test(value)),
	...matches(text, web, 'web', 'web', true, (value) => !/^(?:e\.g|i\.e|z\.b|u\.a|d\.h)\.?$/iu.test(value)),
	...matches(text, ip4, 'web', 'ip'),
	...matches(text, ip6, 'web', 'ip'),
	...matches(text, mac, 'web', 'ip'),
	...matches(text, account, 'web', 'account'),
	...matches(text, lettersAccount, 'web', 'account', false),
	...matches(text, namedAccount, 'web', 'account', true, (value) => !/^\d+$/u.test(value)),
	...matches(text, labelledPhone, 'phone', 'label', true, (value) => digitsOf(value) >= 5),
	...matches(text, shortPhone, 'phone', 'label', true, (value) => digitsOf(value) >= 2),
	...matches(text, localPhone, 'phone', 'label', true, (value) => digitsOf(value) >= 3),
	...matches(text, ending, 'phone', 'last digits', false),
	...matches(text, near, 'phone', 'near a word', false),
	...matches(text, afterUnder, 'phone', 'extension', false),
	...matches(text, pagerNear, 'phone', 'near a word', false),
	...matches(
		text,
		insideNumber,
		'phone',
		'extension',
		false,
		(_, match) =>
			!/(?:bilanz|balance|deficit|defizit|saldo)[^\n]{0,20}$/iu.test(
				match.input.slice(Math.max(0, match.index - 30), match.index),
			),
	),
	...matches(text, local, 'phone', 'digits', false, (value) => !value.endsWith('000')),
	...matches(text, extension, 'phone', 'extension'),
	...matches(text, internal, 'phone', 'extension'),
	...matches(text, spokenDigits, 'phone', 'digits in words', false),
	...matches(text, phone, 'phone', 'phone', isWhole, (value) => {
		const digits = digitsOf(value);
		return digits >= 8 && digits <= (value.startsWith('1800') ? 18 : 15) && !isColumn.test(value);
	}),
];

const digitsOf = (value: string): number => value.replaceAll(/\D/gu, '').length;
const isWhole = ({ 0: value }: RegExpExecArray): boolean => /^(?:\+|00|\(0)/u.test(value);
/** Times of day side by side: "06 08 12 18 22". */
const isColumn = /^\d{2}(?:[ ]{1,3}\d{2}){2,}$/u;

const mail =
	/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}/gu;
const dot = String.raw`(?:\.|\s?\((?:dot|punkt)\)\s?|\s?\[(?:dot|punkt)\]\s?|\s(?:dot|punkt)\s)`;
const spoken = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]{1,30}\s(?:dot|punkt|minus|unterstrich|underscore|dash|hyphen|bindestrich)\s){0,4}[\p{L}\p{N}][\p{L}\p{N}._+-]{0,64}(?:\s?(?:\(at\)|\[at\]|\(ät\))\s?|\s(?:at|ät|klammeraffe)\s)[\p{L}\p{N}-]{1,63}(?:(?:\s(?:minus|bindestrich|dash|hyphen)\s)[\p{L}\p{N}-]{1,63}){0,3}(?:${dot}[\p{L}\p{N}-]{1,63}){0,4}${dot}\p{L}{2,24}(?![\p{L}\p{N}@._-]*@)(?![\p{L}\p{N}])`,
	'giu',
);
const web =
	/(?:https?:\/\/|www\.)[^\s<>"'()]{0,2000}[\p{L}\p{N}/]|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.(?:com|org|net|de|at|ch|uk|eu|info|io|nhs|gov|edu|hospital|clinic|health|example|test|local|lan|me|app|biz|scot|wales|london|berlin|bayern)(?:\/[^\s<>"'()]{0,2000}[\p{L}\p{N}/])?(?![\p{L}\p{N}@])/giu;
const ip4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d)/gu;
const ip6 =
	/(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:?){1,6}(?![\p{L}\p{N}:])/giu;
const mac = /(?<![\p{L}\p{N}:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\p{L}\p{N}:-])/giu;
const account = /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{2,40}[\p{L}\p{N}_]/gu;
/** "user name temi_o88", "Skype (ausra.z_kaunas)". */
const namedAccount =
	/(?<=\b(?:user ?name|user ?id|username|login|benutzer(?:name|kennung)?|benutzer-?id|nutzername|skype|insta(?:gram)?|facebook|twitter|telegram|signal|discord|threema(?:-id)?|tiktok|snapchat|xbox|roblox|gamertag|minecraft|fortnite|psn|vinted|ebay|reddit|linkedin|trustpilot|steam|teams|zoom|handle|account|profil)[ :=("„“-]{1,3}(?:is |ist |lautet |id |name )?["„“(]?)(?<value>(?=[\p{L}\p{N}._-]*[\d_.])[\p{L}\p{N}][\p{L}\p{N}._-]{1,38}[\p{L}\p{N}])(?![\p{L}\p{N}@])/giu;
/** "Her username is kestrelfan.": of letters alone only where nothing follows. */
const lettersAccount =
	/(?<=(?<![\p{L}])(?:user ?name|login name|gamertag|benutzername|nutzername)[ :=]{1,3}(?:is |ist |lautet )?["“„]?)(?<value>\p{Ll}{4,30})(?=["”“]?(?:[.,;)]?(?:\s*$|\n)|[.,;)][ ]))/giu;
const number = String.raw`(?:\+|00)?\(?\d[\d\s\u00a0()/.–-]{1,26}\d`;
const labels = String.raw`(?:telefon(?:nummer)?|telefonisch|tel|fon|phone|telephone|mobile?|mobil(?:nummer|telefon|funk)?|handy(?:nummer)?|cell|landline|festnetz|fax(?:nummer)?|telefax|rufnummer|call(?:ed|back)?|ring|rang|dial|text|rückruf|contact|whatsapp|sms|notruf|hotline|nummer|number|no)`;
const labelledPhone = new RegExp(
	String.raw`(?<![\p{L}])${labels}\.?(?:\s?(?:nr|no|number|nummer|privat|dienstlich|home|work|day|evening|me|him|her|us|them|back|under|unter|day|night|on|auf|at|an|mobil|erreichbar)\.?){0,3}(?:[ ]?\([^()\n]{1,14}\))?\s{0,2}[:.]?\s{0,3}\(?(?<value>${number}(?:\s?(?:ext|x|dw|durchwahl)\.?\s?\d{1,5})?)(?![.,]?\d)`,
	'giu',
);
/** Inside a house: "Durchwahl -214", "App. 41", "bleep 4471". */
const shortPhone =
	/(?<![\p{L}])(?:durchwahl|dw|extension|extn?|bleep|pager|piepser|funk|dect|nebenstelle|nst|apparat|app|hausruf|intern|int|tel|telefon|fax|phone)\.?(?:[ ]?(?:nr|no|number|ist|is|die|to)\.?){0,2}[ ]?[:.]?[ ]{0,3}(?<value>-?[ ]?\d{2,6}(?:[ -]\d{1,4})?)(?![.,:]?\d|[ ]?(?:mg|ml|kg|%|mmHg|Uhr|h\b))/giu;
/** A place before the digits, as it was said once: "telephone: Great Totley 960 2". */
const localPhone =
	/(?<=\b(?:tel|telefon|phone|telephone|fon|ruf)\.?:[ ]{1,3})(?<value>(?:\p{Lu}\p{L}{1,20}[ ]){1,3}\d[\d ]{1,10}\d)(?!\d)/giu;
/** "Bleep the site manager on 2291". */
const pagerNear =
	/(?<=(?<![\p{L}])(?:bleep|pager|page|dect|funk|piepser|ext|extension|apparat|hausruf|durchwahl|erreichbar)(?![\p{L}])[^\d\n.;]{1,30}[ ])(?<value>\d{3,5})(?![\d]|[.,:/]\d|[ ]?(?:Uhr|mg|ml|h(?![\p{L}])|hrs))/giu;
/** "Wundmanager: -3381", "unter -4471". */
const insideNumber =
	/(?<=(?<=\p{L})[:]?[ ]\(?)(?<value>-\d{3,5})(?=[ ]?(?:$|[,;.)\n]))(?!\.\d|[ ]?(?:ml|€|£|kcal))/gmu;
/** "unter -22" */
const afterUnder =
	/(?<=(?<![\p{L}])(?:unter|durchwahl|dw|app\.?|nst\.?|apparat|on)[ ])(?<value>-\d{2,5})(?![\d%]|[.,]\d)/giu;
/** "Mo at no 12, 660 417": six digits in halves. */
const local =
	/(?<![\d.,/€£$+-]|[€£$][ ]|\d[ ])\d{3}[ ]\d{3}(?!\d|[.,:/]\d|[ ]\d|[ ]?(?:€|£|Euro|EUR|mg|ml|kcal|Einwohner|people|\/|G\/|Menschen|Stück|Mio|pounds|dollars|cells|million|km|m²|kg))/gu;
const extension =
	/(?<![\p{L}\d]|\d[ ])(?:x|ext\.?|dw|durchwahl|apparat|app\.)[ ]?-?\d{3,5}(?!\d|[ ]?(?:mg|ml|kg|cm|mm|€|£))/giu;
/** "ends -471 not -417". */
const ending =
	/(?<=\b(?:ends?|ending|endet|endung|not|nicht|statt)(?:[ ](?:in|with|auf|mit))?[ ])(?<value>-\d{2,4})(?![\d.,%])/giu;
/** "Ring the harbour office, 960 301". */
const near =
	/(?<=\b(?:ring|call|phone|dial|text|anrufen|rufen|telefon|tel)\b[^\d\n.;]{1,40})(?<![\d.,])(?<value>\d{3}[ -]\d{3,4}|\d{5,7})(?![\d/]|[.,]\d|[ ]?(?:mg|ml|€|£|Euro))/giu;
const internal = /(?<![\d-])\d{2,4}[-/]\d{3,5}(?=[ ]\(?(?:intern|hausintern|internal)(?![\p{L}]))/giu;
const spokenDigit =
	'(?:null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|doppel)';
const spokenDigits = new RegExp(
	String.raw`(?<![\p{L}])${spokenDigit}(?:[ ,-]{1,2}${spokenDigit}){4,15}(?![\p{L}])`,
	'giu',
);
const phone = new RegExp(
	String.raw`(?<![\p{L}\p{N}.,/-])(?:\+\d{1,3}|00\d{2}|\(0\d{1,5}\)|0\d{0,5}|1800\d)[\s\u00a0()/.–-]{0,3}\d[\d\s\u00a0()/–-]{3,22}\d(?![\p{N}])(?![.,]\d)`,
	'gu',
);
