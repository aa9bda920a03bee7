import { matches, type Recogniser } from '../finding.ts';

/** Houses, firms and wards that narrow down where somebody is. */
export const organisations: Recogniser = (text) => [
	...matches(text, english, 'organisation', 'house'),
	...matches(text, german, 'organisation', 'house'),
	...matches(text, germanCompound, 'organisation', 'house'),
	...matches(text, firm, 'organisation', 'firm'),
	...matches(text, ward, 'organisation', 'ward'),
];

const capital = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|St\.?|of|the|and|&)`;
const english = new RegExp(
	String.raw`(?<![\p{L}])(?<value>\p{Lu}[\p{L}\p{M}.'’-]*[ ](?:${capital}[ ]){0,3}(?:(?:General|Community|District|University|Children[’']s|Memorial|Royal|Primary|Secondary|High|Grammar|Day|Care|Nursing|Medical|Health|County|City|Town|Borough)[ ]){0,3}(?:Hospital|Infirmary|Hospice|Ward|Unit|Wing|Suite|Depot|Bakery|Logistics|Architects|Heating|Fencing|Solicitors|Rail|Church Hall|Hall|Primary|Library|Theatre|Museum|Group|Services|Foundation|Housing|Homes|HOSPITAL|SURGERY|PRACTICE|CLINIC|ACADEMY|SCHOOL|WARD|COUNCIL|Clinic|Surgery|Practice|Health Centre|Medical Centre|Center|Centre|School|College|University|Academy|Nursery|Care Home|Nursing Home|Home|Lodge|Pharmacy|Church|Council|Trust))(?![\p{L}])`,
	'gu',
);
const german = new RegExp(
	String.raw`(?<![\p{L}])(?<value>(?:(?:Universitäts|Kreis|Stadt|Städtisches|Evangelisches|Katholisches|Ev\.|Kath\.|Bezirks|Landes|Reha)[- ]?)?(?:[Kk]linikum|[Kk]linik|Krankenhaus|[Kk]rankenhaus|Hospital|Hospiz|Seniorenheim|Altenheim|Pflegeheim|Seniorenresidenz|Seniorenzentrum|Pflegezentrum|Rehazentrum|Praxis|Gemeinschaftspraxis|Apotheke|Kanzlei|Grundschule|Realschule|Gesamtschule|Gymnasium|Kita|Kindertagesstätte|Kindergarten|Universität|Hochschule|Sparkasse|Volksbank|Stadtwerke|Landratsamt|Jugendamt|Sozialamt|MVZ)[ ](?:(?:am|an der|im|in|zum|zur|der|des|für|Dr\.|Prof\.|St\.|Sankt|und)[ ]){0,3}[„"]?${capital}(?:[ -]${capital}){0,2}[“"]?)(?![\p{L}])`,
	'gu',
);
const germanCompound =
	/(?<![\p{L}])(?<value>(?:\p{Lu}[\p{L}.]*[- ]){0,3}\p{Lu}[\p{L}-]*(?:klinikum|klinik|krankenhaus|hospital|spital|gymnasium|schule|apotheke|heim|stift|residenz|-Klinik|-Krankenhaus|-Hospital|-Gymnasium|-Schule|-Apotheke|-Stift|-Heim|-Kita))(?![\p{L}])/gu;
const firm =
	/(?<![\p{L}])(?<value>(?:\p{Lu}[\p{L}&.'’-]*[ ]){1,4}(?:GmbH(?:[ ]&[ ]Co\.?[ ]KG)?|AG|KG|OHG|e\.[ ]?V\.|e\.[ ]?K\.|UG|SE|Ltd\.?|Limited|PLC|plc|LLP|LLC|Inc\.?|Corp\.?|Co\.))(?![\p{L}])/gu;
const ward =
	/(?<![\p{L}])(?<value>(?:Ward|Station|Unit|Bay|Room|Zimmer|Zi\.|Bett|Bed|Haus|House|Theatre|Ambulanz|Block)[ ](?:[A-Z]{0,2}[ ]?\d{1,4}[ ]?[A-Za-z]?(?![\p{L}\d])|[A-Z]\d{0,3}(?![\p{L}\d])))/gu;
