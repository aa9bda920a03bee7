/** Parts that patterns of dates are put together from. */

/** A hyphen and a new line may part a month: "Feb-⏎ruary". */
const brokenMonth = (name: string): string =>
	[...name]
		.map((letter, at) => (at > 0 && at < name.length - 1 ? `${letter}(?:-[ \\t]*\\r?\\n[ \\t]*)?` : letter))
		.join('');
const longMonths =
	'Januar Jänner Februar Feber März Maerz April Juni Juli August September Oktober November Dezember January February March June July October December'
		.split(' ')
		.map(brokenMonth);
/** As they are often mistyped. */
const mistyped =
	'Janaury Janury Febuary Feburary Februrary Marhc Apirl Aprli Agust Augsut Setpember Septmber Sepember Ocotber Octber Novmber Novemer Decmber Decemeber Dezmber Febuar Feburar Okotber Septembre Novermber Ocktober Septemeber Deczember Marz Mârz';
/** As a scanner reads them. */
const misread =
	'Novernber Septernber Decernber Dezernber Nouember Novembcr Septembcr Dezembcr Decembcr Octobcr Oktobcr Octoher Oktoher Novemher Septemher Decemher Dezemher Fehruar Fehruary Februarv Januarv Junl Jull Julv Aprll Aprii Auqust Augusl Mãrz';
/** A look at the first letter spares most words the many alternatives. */
export const months = String.raw`(?=[JFMASOND])(?:${longMonths.join('|')}|${mistyped.split(' ').join('|')}|${misread.split(' ').join('|')}|Febr|Jan|Feb|Mär|Mrz|Mar|Apr|May|Mai|Jun|Jul|Aug|Sept?|Okt|Oct|Nov|Dez|Dec)(?![\p{L}])\.?`;
export const space = String.raw`[\s\u00a0]{0,3}`;
export const gap = String.raw`[\s\u00a0]{1,3}`;
/** Two digits after a day and a month are no year where another month follows: "11 May, 18 May". */
export const year = String.raw`(?:['’]\d{2}|(?:19|20)\d{2}|\d{2}(?!\d|[.,:/]\d|[\s\u00a0]?(?:mg|ml|kg|g|°|%|Uhr|h|st|nd|rd|th)(?![\p{L}])|\.?${space}(?:of${gap})?${months}))`;
export const ordinal = String.raw`(?:st|nd|rd|th)?`;
export const day = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
export const month = String.raw`(?:1[0-2]|0?[1-9])`;
export const weekday = String.raw`(?:(?:Mo(?:n(?:tag|day)?)?|Di(?:enstag)?|Tue(?:s(?:day)?)?|Mi(?:ttwoch)?|Wed(?:s|nesday)?|Do(?:nnerstag)?|Thu(?:rs(?:day)?)?|Fr(?:eitag|i(?:day)?)?|Sa(?:mstag|t(?:urday)?)?|Sonnabend|So(?:nntag)?|Sun(?:day)?)\.?,?${space})?`;
export const dayNumbers =
	'(?=[FSTEN])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first)';
export const germanNumbers =
	'(?=[EZDVFSAN])(?:(?:erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt|elft|zwölft|(?:drei|vier|fünf|sech|sieb|acht|neun)zehnt|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzigst|dreißigst))e[nr]?)';
export const spokenYear = String.raw`(?:neunzehnhundert\p{L}+|zweitausend\p{L}*|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|nineteen[ -]\p{L}+(?:[ -]\p{L}+)?|twenty[ -]\p{L}+(?:[ -]\p{L}+)?|two thousand(?: and)? \p{L}+|(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)`;
export const isDay = (value: number): boolean => value >= 1 && value <= 31;
