/** Words and their opposites, English and German, in the forms that they have in letters, minutes and records. */
const words: readonly (readonly [string, string])[] = [
	[
		'increas(?:e|es|ed|ing)|rise|rises|rose|risen|rising|rais(?:e|es|ed)|grew|grows?|grown|went up|goes up|gained|steig(?:t|en)|stieg(?:en)?|gestiegen|erhöh(?:t|en|te|ten)|zugenommen|nahm(?:en)? zu|nimmt zu|Anstieg|Erhöhung|Zunahme',
		'decreas(?:e|es|ed|ing)|falls?|fell|fallen|falling|reduc(?:e|es|ed|ing)|lower(?:ed|s)|drop(?:s|ped)?|declined|shrank|went down|goes down|lost|sink(?:t|en)|sank(?:en)?|gesunken|fiel(?:en)?|fällt|gefallen|gesenkt|senk(?:t|te|ten)|abgenommen|nahm(?:en)? ab|nimmt ab|Rückgang|Senkung|Abnahme',
	],
	[
		'accept(?:s|ed|ing)?|approv(?:e|es|ed|al)|grant(?:s|ed)?|adopt(?:s|ed)?|agreed to|upheld|angenommen|genehmigt(?:e|en)?|bewilligt(?:e|en)?|zugestimmt|stimmt(?:e|en)? zu|gebilligt|stattgegeben',
		'reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|al)|den(?:y|ies|ied)|turn(?:s|ed)? down|dismiss(?:es|ed)?|abgelehnt|lehnt(?:e|en)? ab|zurückgewiesen|versagt|abgewiesen|verweigert',
	],
	[
		'allow(?:s|ed)?|permit(?:s|ted)|may|erlaubt|gestattet|zulässig|dürfen|darf',
		'forbid(?:s|den)?|prohibit(?:s|ed)?|banned|verboten|untersagt|unzulässig',
	],
	[
		'opens?|opened|reopens?|reopened|öffnet|geöffnet|eröffnet|aufgemacht',
		'clos(?:e|es|ed)|shut|schließt|geschlossen',
	],
	[
		'begins?|began|begun|starts?|started|beginnt|begann|begonnen|startet|anfängt|Beginn|beginning of|start of|Anfang',
		'ends?|ended|finish(?:es|ed)?|stopp(?:ed|s)|endet(?:e)?|beendet|geendet|Ende|end of',
	],
	[
		'continu(?:e|es|ed)|resum(?:e|es|ed)|fortgeführt|fortgesetzt|weitergeführt|weitergegeben',
		'stopp(?:ed)|discontinu(?:e|es|ed)|paus(?:e|es|ed)|withdrawn|abgesetzt|pausiert|beendet|eingestellt',
	],
	['left|links|linke[nmrs]?|linksseitig\\p{L}*', 'right|rechts|rechte[nmrs]?|rechtsseitig\\p{L}*'],
	['upper|obere[nmrs]?|oben', 'lower|untere[nmrs]?|unten'],
	['admitted|aufgenommen', 'discharged|entlassen'],
	['positiv(?:e[nmrs]?)?|positive', 'negativ(?:e[nmrs]?)?|negative'],
	[
		'(?:more|higher|longer|larger|greater|better|older|earlier|faster) than|mehr als|höher als|länger als|größer als|besser als|älter als|früher als',
		'(?:less|fewer|lower|shorter|smaller|worse|younger|later|slower) than|weniger als|niedriger als|kürzer als|kleiner als|schlechter als|jünger als|später als',
	],
	[
		'highest|longest|largest|most|best|höchste[nmrs]?|längste[nmrs]?|größte[nmrs]?|meisten|beste[nmrs]?',
		'lowest|shortest|smallest|fewest|worst|niedrigste[nmrs]?|kürzeste[nmrs]?|kleinste[nmrs]?|wenigsten|schlechteste[nmrs]?',
	],
	['landlord|lessor|Vermieter(?:in|s)?', 'tenant|lessee|Mieter(?:in|s)?'],
	['employers?|Arbeitgeber(?:in|s)?', 'employees?|Arbeitnehmer(?:in|s)?'],
	['buyer|purchaser|Käufer(?:in|s)?', 'seller|vendor|Verkäufer(?:in|s)?'],
	['mother|Mutter', 'father|Vater'],
	['inpatient|stationär(?:e[nmrs]?)?', 'outpatient|ambulant(?:e[nmrs]?)?'],
	['malignant|bösartig(?:e[nmrs]?)?', 'benign|gutartig(?:e[nmrs]?)?'],
	['north(?:ern)?|nördlich(?:e[nmrs]?)?|Norden?', 'south(?:ern)?|südlich(?:e[nmrs]?)?|Süden?'],
	['east(?:ern)?|östlich(?:e[nmrs]?)?|Osten?', 'west(?:ern)?|westlich(?:e[nmrs]?)?|Westen?'],
	['cheapest|lowest price|billigste[nrsm]?|günstigste[nrsm]?', 'dearest|most expensive|teuerste[nrsm]?'],
	['cheaper|billiger|günstiger', 'dearer|more expensive|teurer'],
	['half|halbe[nmrs]?', 'whole|entire|full|ganze[nmrs]?|volle[nmrs]?'],
	['gross|brutto', 'net|netto'],
	['present|anwesend', 'absent|abwesend'],
	['won|gewonnen', 'lost|verloren'],
	['income|revenue|Einnahmen', 'expenditure|expenses|Ausgaben'],
	['surplus|profit|Überschuss|Gewinn', 'deficit|loss|Defizit|Verlust'],
	['mandatory|compulsory|verpflichtend|vorgeschrieben', 'optional|voluntary|freiwillig'],
	['public|öffentlich(?:e[nmrs]?)?', 'private|nichtöffentlich(?:e[nmrs]?)?|privat(?:e[nmrs]?)?'],
	['unanimous(?:ly)?|einstimmig', 'by a majority|mehrheitlich'],
	['for the first time|zum ersten Mal|erstmals', 'for the last time|zum letzten Mal|letztmals'],
	['in addition to|zusätzlich zu', 'instead of|anstelle von'],
];

/** Each pair as two patterns. */
export const opposites: readonly (readonly [RegExp, RegExp])[] = words.map(([one, other]) => [
	new RegExp(`(?<![\\p{L}-])(?:${one})(?!\\p{L})`, 'giu'),
	new RegExp(`(?<![\\p{L}-])(?:${other})(?!\\p{L})`, 'giu'),
]);
