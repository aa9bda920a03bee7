/** Unit names as written in English and German, by canonical name. Longer spellings are tried first. */
const spellings: Readonly<Record<string, readonly string[]>> = {
	EUR: ['euros', 'euro', 'eur', '€'],
	USD: ['us dollars', 'us-dollar', 'dollars', 'dollar', 'usd', '$'],
	GBP: ['pounds sterling', 'pounds', 'pound', 'pfund', 'gbp', '£'],
	CHF: ['swiss francs', 'franken', 'francs', 'chf'],
	cent: ['cents', 'cent'],
	percent: ['per cent', 'percent', 'prozent', 'v. h.', '%'],
	points: ['percentage points', 'percentage point', 'prozentpunkte', 'prozentpunkten', 'prozentpunkt'],
	µg: ['micrograms', 'microgram', 'mikrogramm', 'mcg', 'µg', 'μg', 'ug'],
	mg: ['milligrams', 'milligram', 'milligramm', 'mg'],
	g: ['grams', 'gram', 'gramm', 'g'],
	kg: ['kilograms', 'kilogram', 'kilogramm', 'kilos', 'kilo', 'kg'],
	t: ['tonnes', 'tonne', 'tonnen', 'tons'],
	ml: ['millilitres', 'millilitre', 'milliliters', 'milliliter', 'ml'],
	l: ['litres', 'litre', 'liters', 'liter', 'litern', 'l'],
	mm: ['millimetres', 'millimetre', 'millimeters', 'millimeter', 'millimetern', 'mm'],
	cm: ['centimetres', 'centimetre', 'centimeters', 'centimeter', 'zentimeter', 'zentimetern', 'cm'],
	m: ['metres', 'metre', 'meters', 'meter', 'metern', 'm'],
	km: ['kilometres', 'kilometre', 'kilometers', 'kilometer', 'kilometern', 'km'],
	mile: ['miles', 'mile', 'meilen'],
	'm²': ['square metres', 'square meters', 'quadratmeter', 'quadratmetern', 'm²', 'm2', 'qm', 'sqm'],
	ha: ['hectares', 'hectare', 'hektar', 'ha'],
	'km²': [
		'square kilometres',
		'square kilometers',
		'square kilometre',
		'quadratkilometer',
		'quadratkilometern',
		'km²',
		'km2',
		'qkm',
	],
	second: ['seconds', 'second', 'sekunden', 'sekunde', 'sec', 'sek', 's'],
	minute: ['minutes', 'minute', 'minuten', 'mins', 'min'],
	hour: ['hours', 'hour', 'stunden', 'stunde', 'std', 'hrs', 'h'],
	day: [
		'working days',
		'calendar days',
		'school days',
		'kalendertagen',
		'kalendertage',
		'kalendertag',
		'schultagen',
		'schultage',
		'werktag',
		'arbeitstag',
		'werktagen',
		'werktage',
		'arbeitstagen',
		'arbeitstage',
		'days',
		'day',
		'tagen',
		'tage',
		'tag',
	],
	week: ['weeks', 'week', 'wochen', 'woche', 'kalenderwochen'],
	month: ['months', 'month', 'monaten', 'monate', 'monat', 'kalendermonaten', 'kalendermonate'],
	year: ['years', 'year', 'jahren', 'jahre', 'jahr', 'lebensjahr', 'kalenderjahre', 'kalenderjahren'],
	IU: ['international units', 'units', 'unit', 'i.e.', 'ie', 'iu', 'einheiten', 'einheit'],
	mmol: ['mmol'],
	'mmol/l': ['mmol/l'],
	'mg/dl': ['mg/dl'],
	'g/dl': ['g/dl'],
	'mg/l': ['mg/l'],
	'mg/kg': ['mg/kg'],
	'ml/h': ['ml/h', 'ml/hour', 'ml/std'],
	'ml/min': ['ml/min'],
	'km/h': ['km/h', 'kmh'],
	mmHg: ['mmhg', 'mm hg'],
	bpm: ['bpm', 'beats per minute', '/min'],
	'°F': ['degrees fahrenheit', 'grad fahrenheit', '°f', '° f'],
	'°C': ['degrees celsius', 'grad celsius', '°c', '° c', 'degrees', 'grad', '°'],
	kcal: ['kcal'],
	kWh: ['kwh'],
	kW: ['kw'],
	MWh: ['mwh'],
	MW: ['mw'],
	'm³': ['cubic metres', 'cubic meters', 'kubikmeter', 'kubikmetern', 'm³', 'cbm'],
	ft: ['feet', 'ft'],
	inch: ['inches', 'zoll'],
	acre: ['acres', 'acre'],
	lb: ['lbs', 'lb'],
	ppm: ['ppm'],
	permille: ['per mille', 'promille', '‰'],
	dB: ['db', 'dezibel', 'decibels', 'decibel'],
	'U/l': ['iu/l', 'u/l', 'ie/l'],
	'mU/l': ['miu/l', 'mu/l', 'mie/l'],
	'nmol/l': ['nmol/l'],
	'µmol/l': ['µmol/l', 'μmol/l', 'umol/l'],
	'pmol/l': ['pmol/l'],
	'ng/ml': ['ng/ml', 'µg/l', 'μg/l'],
	'pg/ml': ['pg/ml', 'ng/l'],
	'µg/ml': ['µg/ml', 'μg/ml'],
	'mg/ml': ['mg/ml'],
	'g/l': ['g/l'],
	'mmol/mol': ['mmol/mol'],
	'kg/m²': ['kg/m²', 'kg/m2'],
	'ml/kg': ['ml/kg'],
	'µg/kg': ['µg/kg', 'μg/kg', 'mcg/kg'],
	'µg/h': ['µg/h', 'μg/h', 'mcg/h'],
	'l/min': ['l/min'],
	MB: ['mb'],
	GB: ['gb'],
	capsule: ['capsules', 'capsule', 'kapseln', 'kapsel'],
	puff: ['puffs', 'puff', 'hübe', 'hub'],
	ampoule: ['ampoules', 'ampoule', 'ampullen', 'ampulle'],
	sachet: ['sachets', 'sachet', 'beutel'],
	quarter: ['quarters', 'quartale', 'quartalen'],
	decade: ['decades', 'decade', 'jahrzehnte', 'jahrzehnten'],
	fortnight: ['fortnights', 'fortnight'],
	tablet: ['tablets', 'tablet', 'tabletten', 'tablette', 'tbl'],
	drop: ['drops', 'drop', 'tropfen'],
	times: ['times', 'mal'],
};

/** What a unit is measured in, and how many of it one is, so that 1,000 mg and 1 g agree. */
const scales: Readonly<Record<string, readonly [base: string, factor: number]>> = {
	µg: ['g', 1e-6],
	mg: ['g', 1e-3],
	g: ['g', 1],
	kg: ['g', 1e3],
	t: ['g', 1e6],
	ml: ['l', 1e-3],
	l: ['l', 1],
	mm: ['m', 1e-3],
	cm: ['m', 1e-2],
	m: ['m', 1],
	km: ['m', 1e3],
	second: ['second', 1],
	minute: ['second', 60],
	hour: ['second', 3600],
	day: ['day', 1],
	week: ['day', 7],
	fortnight: ['day', 14],
	month: ['month', 1],
	quarter: ['month', 3],
	year: ['month', 12],
	decade: ['month', 120],
	cent: ['cent', 1],
	part: ['percent', 100],
	percent: ['percent', 1],
	fold: ['times', 1],
};

const byName = new Map(
	Object.entries(spellings).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)),
);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const alternatives = [...byName.keys()]
	.sort((one, other) => other.length - one.length)
	.map(escape)
	.join('|');

/** A unit directly after a number, at most one space or hyphen between. */
export const unitAfter = new RegExp(
	`^(?:[\\s\\u00a0\\u202f](?:(?:consecutive|further|full|whole|more|additional|successive|weitere[nr]?|volle[nr]?|ganze[nr]?|aufeinanderfolgende[nr]?|zusätzliche[nr]?)\\s(?=\\p{L}{3}))?|[-\\u2011](?=\\p{L}))?(${alternatives})(?![\\p{L}\\p{N}])`,
	'iu',
);
/** A currency directly before a number. */
export const unitBefore = /(?<![\p{L}])(€|£|\$|EUR|USD|GBP|CHF)[\s\u00a0\u202f]?$/u;

export function unitNamed(name: string): string {
	return byName.get(name.toLowerCase()) ?? '';
}

export function kindOfUnit(unit: string): 'number' | 'percent' | 'money' | 'measure' {
	if (unit === '' || unit === 'times' || unit === 'fold') return 'number';
	if (unit === 'percent' || unit === 'points') return 'percent';
	return ['EUR', 'USD', 'GBP', 'CHF', 'cent'].includes(unit) ? 'money' : 'measure';
}

export function inBase(value: number, unit: string): { value: number; unit: string } {
	const scale = scales[unit];
	return scale === undefined ? { value, unit } : { value: value * scale[1], unit: scale[0] };
}
