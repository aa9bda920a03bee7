import { matches, type Recogniser } from '../finding.ts';

/** Ways to reach somebody: addresses of mail, of the web and of computers, telephone and fax numbers. */
export const contact: Recogniser = (text) => [
	...matches(text, mail, 'email', 'mail'),
	...matches(text, spoken, 'email', 'mail in words'),
	...matches(text, web, 'web', 'web', true, (value) => !/^(?:e\.g|i\.e|z\.b|u\.a|d\.h)\.?$/iu.test(value)),
	...matches(text, ip4, 'web', 'ip'),
	...matches(text, ip6, 'web', 'ip'),
	...matches(text, labelledPhone, 'phone', 'label', true, (value) => digitsOf(value) >= 3),
	...matches(text, extension, 'phone', 'extension'),
	...matches(text, /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{3,}/gu, 'web', 'account'),
	...matches(
		text,
		phone,
		'phone',
		'phone',
		({ 0: value }) => /^(?:\+|00|\(0)/u.test(value),
		(value) => {
			const digits = digitsOf(value);
			return digits >= 8 && digits <= 15;
		},
	),
];

const digitsOf = (value: string): number => value.replaceAll(/\D/gu, '').length;

const mail = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const spoken =
	/(?:[\p{L}\p{N}]+\s(?:dot|punkt|minus|unterstrich)\s)*[\p{L}\p{N}][\p{L}\p{N}._+-]*\s?(?:\(at\)|\[at\]|\s(?:at|ät)\s)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\s(?:dot|punkt)\s)\s?[\p{L}\p{N}-]+)+/giu;
const web =
	/(?:https?:\/\/|www\.)[^\s<>"'()]*[\p{L}\p{N}/]|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|de|at|ch|uk|eu|info|io|nhs|gov|edu|hospital|clinic|health|example|test)(?:\/[^\s<>"'()]*[\p{L}\p{N}/])?(?![\p{L}\p{N}@])/giu;
const ip4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/gu;
const ip6 =
	/(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:?){1,6}(?![\p{L}\p{N}:])/giu;
const number = String.raw`(?:\+|00)?\(?\d[\d\s\u00a0()/.–-]{1,22}\d`;
const labelledPhone = new RegExp(
	String.raw`(?<![\p{L}])(?:telefon(?:nummer)?|telefonisch|tel|fon|phone|telephone|mobile?|mobil(?:nummer|telefon)?|handy(?:nummer)?|cell|fax(?:nummer)?|durchwahl|dw|ext(?:ension)?|rufnummer|call(?:ed)?|ring|bleep|pager|piepser|t|f|m)\.?(?:\s?(?:nr|no|number|nummer|under|unter|on|auf|erreichbar)\.?)*\s{0,2}[:.]?\s{0,2}(?<value>-?${number}(?:\s?(?:ext|x|dw|durchwahl)\.?\s?\d{1,5})?|-?\d{2,6})(?![\d.,]*\d)`,
	'giu',
);
const extension = /(?<![\p{L}\d])(?:x|ext\.?|dw|durchwahl|apparat|app\.)[ ]?-?\d{3,5}(?!\d)/giu;
const phone = new RegExp(
	String.raw`(?<![\p{L}\p{N}.,/-])(?:\+\d{1,3}|00\d{2}|\(0\d{1,5}\)|0\d{0,5}|1800\d)[\s\u00a0()/.–-]{0,3}\d[\d\s\u00a0()/–-]{3,16}\d(?![\p{N}])(?![.,]\d)`,
	'gu',
);
