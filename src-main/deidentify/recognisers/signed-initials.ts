import { matches, type Recogniser } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { medicalWords } from '../words/medical-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';

/** Who wrote, saw or checked something, by letters alone: "Seen by jk", "Zeuge: t. k.", "done SB", "Ta, L". */
export const signedInitials: Recogniser = (text) => [
	...matches(text, afterDoing, 'name', 'initials', false, areInitials),
	...matches(text, beforeJob, 'name', 'initials', false, areInitials),
	...matches(text, endOfLine, 'name', 'initials', false, areInitials),
	...matches(text, oneLetter, 'name', 'initials', false),
	...matches(text, subject, 'name', 'initials', false),
	...matches(text, ofPerson, 'name', 'initials', false),
	...matches(text, judge, 'name', 'title', false),
	...matches(text, spelt, 'name', 'spelt', false),
];

const letters = String.raw`(?:(?:\p{L}\.[ ]?){2,3}|\p{Lu}{2,4}|\p{Lu}[\p{Ll}]\p{Lu}{1,2}|\p{Lu}\p{Ll}{0,2}\/\p{Lu}\p{Ll}{0,2}|\p{Ll}{2,3})`;
const afterDoing = new RegExp(
	String.raw`(?<=(?<![\p{L}])(?:seen by|reviewed by|checked(?: by)?|witness(?:ed)?(?: by)?|signed(?: by)?|sig|sign|init(?:ials|s|\.)?|entered by|typed(?: by)?|taken by|rec(?:orded)?(?: by)?|given by|d\/w|dw|handed over (?:by|to)|done|completed by|nurse|rn|per|hz|hdz|handz(?:eichen)?|kürzel|zeuge|zeugin|kontrolle|kontrolliert|geprüft|gesehen von|gesehen|erfasst|eingegeben|erstellt|bearb(?:eitet)?|aufgenommen|notiert|verabreicht|gegeben|gerichtet|gestellt|gez|fertig|erledigt|pharm(?:acist)?|apotheke|dok(?:u)?|unterschrift|schreiber|verified|reported|authorised|approved|received|posted|scanned|freigegeben|vidiert|eingang|eingegangen|abgelegt|mccd|certificate|totenschein)(?: (?:von|durch|by|on|am))?[.:]{0,2}[ ]{1,3}(?:\d[^\n]{0,12}[\d.][ ])?[(–-]?[ ]?)(?<value>${letters})(?=[ ,.;)]{0,3}(?:$|\n|\(|[ ]\d)|(?<=\p{Lu}|\.)[.;)])`,
	'gimu',
);
/** "jk (FY2)", "TM (Stationsleitung)". */
const beforeJob =
	/(?<![\p{L}\d.])(?<value>\p{Lu}{2,3}|\p{Ll}{2})(?=[ ]\((?:FY[12]|CT\d|ST\d|SHO|SpR|HCA|RGN|RN|RMN|consultant|reg(?:istrar)?|nurse|physio|OT|SALT|AiW|OA|OÄ|AA|AÄ|PFK|PK|Pflege|Stationsleitung|Physio|Schülerin|Schüler)[ ,)])/gu;
/** "Ring the daughter. KP" at the end of a line. */
const endOfLine =
	/(?<=[.!?)][ ]{1,2}(?:[–-][ ])?|[ ][–-][ ]|\/[ ]?)(?<value>\p{Lu}{2}|\p{Lu}\p{Ll}\p{Lu}|(?:\p{L}\.[ ]?){2,3})(?=[ ]*(?:$|\n))/gmu;
/** "Ta, L", "LG M.", "Can you do 1st? M x" at the end of a text or before an empty line. */
const oneLetter =
	/(?<=(?<![\p{L}])(?:[Tt]a|[Tt]hx|[Tt]ks|[Tt]hanks|[Cc]heers|[Ll]ove|[Bb]est|[Rr]egards|[Dd]anke|[Dd]ank|[Gg]ru(?:ß|ss)|[Gg]rüße|LG|lg|VG|vg|MfG|mfg|BW|bw|KR|kr|x{1,3}),?[ ]|[.!?][ ])(?<value>(?!X)\p{Lu})\.?(?=[ ]?x{0,4}\s*$|[ ]?x{0,4}[ ]*\n[ ]*\n)/gu;
/** "K. (8) now calls", "and T. said". */
const subject =
	/(?<=(?:^|[.!?]\s|\n|(?<![\p{L}])(?:with|and|that|und|mit|von|dass|für|for|sagt|meint|glaubt|weil|ob|wenn)[ ]|\)[:,][ ]))(?<value>\p{Lu}\.(?:[ ]?\p{Lu}\.)?)(?=[ ]\(\d{1,2}\)|[ ](?:is|was|has|had|told|said|says|asked|calls|called|wants|lives|went|came|sei|habe|soll|wohnt|muss|kann|braucht|weint|weinte|fragt|fragte|schreit|schlägt|zeigt|isst|schläft|fehlt|hat|ist|war|sagt|sagte|nennt|wird|wurde|lebt|möchte|kommt|kam|geht|ging|berichtet|meint|bleibt|stays|lives|attends|plays|besucht|spielt|ruft)(?![\p{L}])|, (?:geb|born|aged)(?![\p{L}])|[ ]\((?:a child|child|Kind|minor)\))|(?<=[.:]\s)(?<letter>(?![AIO])\p{Lu})(?=[ ](?:stays|lives|has|is|was|said|told|wants|attends|bleibt|lebt|hat|ist|war|sagt|\(a child\)))/gmu;

/** "Zeugin B. (Reinigungskraft)", "Witness B said" */
const ofPerson =
	/(?<=(?<![\p{L}])(?:[Zz]eugin|[Zz]euge|[Ww]itness|[Pp]atient(?:in)?|[Cc]lient|[Bb]ewohner(?:in)?|[Rr]esident|[Ss]chüler(?:in)?|[Pp]upil|[Cc]hild|[Kk]ind|[Mm]utter|[Vv]ater|[Bb]eschuldigte[rn]?|[Kk]lient(?:in)?|[Tt]enant|[Mm]ieter(?:in)?|Sohn|Tochter|Bruder|Schwester|Ehemann|Ehefrau|Enkel(?:in)?|Neffe|Nichte|Nachbar(?:in)?|Freund(?:in)?)[ ])(?<value>(?![AIO][ ])\p{Lu}\.?)(?=[ ]?[(,;\n]|[ ]\p{Ll})/gu;
/** "Richterin am AG Schönwetter" */
const judge =
	/(?<=(?<![\p{L}])(?:Richter(?:in)?|Präsident(?:in)?|Direktor(?:in)?)[ ](?:am|des)[ ]\p{Lu}\p{L}+[ ])(?<value>\p{Lu}[\p{L}-]{2,24})(?![\p{L}])/gu;
/** "S-K-W-A-R", "spelt D.R.Z.A.Z." */
const spelt = /(?<![\p{L}\d-])\p{Lu}(?:-\p{Lu}){3,20}(?![\p{L}\d-])/gu;

/** No abbreviation of something else. */
export function areInitials(value: string): boolean {
	const key = value.toLowerCase().replaceAll(/[ .]/gu, '');
	if (/^\p{Ll}/u.test(value) && functionWords.has(key)) return false;
	// "per cent", "per Mail"
	if (/^\p{L}\p{Ll}{3,}$/u.test(value)) return false;
	if (value.includes('.'))
		return !/^(?:zb|ua|dh|oä|iv|im|sc|po|pm|am|eg|ie|og|ug|ob|na|va|su|za|ia|iv|re|li)$/u.test(key);
	return !shortWords.has(key) && !worldWords.has(key) && !medicalWords.has(key) && !abbreviations.has(key);
}

const abbreviations = new Set(
	'amt amts rr bp hr af sr gcs bm bz hb na nad nbm dnar dnr ttas tto iv im sc po pr pv ot pt mdt gp ed ae itu icu hdu er ob bw vs ok oe mg ml kg cm ad bd od tid qid am pm eu uk us dm cp ca va vac usw etc rtw ktw nef kh ha zna ops icd mrt ct ekg ecg uss xr cxr nr no st pe dvt tia mi cva uti hwi nin isq tbc tba na nil all yes no ja it hr edv tv wc dvd cd pc pa gmbh kg ag ev ltd plc nhs psa lp ivf uhr std min tgl auf ab an um so up on in out of off to do go we me he it is be by at as or if'.split(
		' ',
	),
);
