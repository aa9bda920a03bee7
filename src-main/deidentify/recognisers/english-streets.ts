import { matches, type Recogniser } from '../finding.ts';

/** Streets of English addresses as they are written in haste, with the flat before and the towns after them. All are doubtful. */
export const englishStreets: Recogniser = (text) => [
	...matches(text, street, 'address', 'street', false),
	...matches(text, houseAndTown, 'address', 'address', false),
];

const name = String.raw`\p{Lu}[\p{Ll}\p{M}'’-]{1,20}`;
const town = String.raw`(?:,[ ](?!(?:Mrs?|Ms|Miss|Dr|Rev|Cllr|Tel|Phone|Ring|Please|And|But|He|She|They|We|It|The|This|His|Her)(?![\p{L}]))${name}(?:[ -]${name}){0,2}(?=[ ]{2}|[ ]?(?:\n|$)|[.;:),]|[ ]\p{Lu}{1,2}\d))`;
const postcode = String.raw`(?:,?[ ]{1,2}[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2})?`;
/** "Flat 2, 66 Victoria Cres, Penby" */
const street = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(?:(?:Flat|Apartment|Apt|Unit|Room)[ ]\d{1,4}[a-zA-Z]?,?[ ])?\d{1,4}[a-zA-Z]?[ ](?:${name}[ ]){1,3}(?:Street|St|Road|Rd|Avenue|Ave?|Lane|Ln|Drive|Dr|Close|Cl|Court|Ct|Crescent|Cres|Terrace|Tce|Ter|Way|Place|Pl|Square|Sq|Gardens|Gdns|Grove|Gr|Row|Mews|Walk|Wk|Parade|Rise|View|Green|Yard|Cottages|Villas|Buildings|Bldgs)(?![\p{L}])\.?${town}{0,3}${postcode}`,
	'gu',
);
/** "c/o Sandra, The Granary, Sowerby": houses without a number. */
const houseAndTown = new RegExp(
	String.raw`(?<=,[ ]|\n|^)(?:The|Old)[ ](?:Old[ ]|Little[ ]|New[ ])?(?:Granary|Barn|Mill|Maltings|Rectory|Vicarage|Forge|Smithy|Stables|Coach House|Schoolhouse|School House|Cottage|Lodge|Gables|Orchard|Laurels|Hollies|Limes|Elms|Willows|Beeches|Oaks|Cedars|Firs|Paddock|Bungalow|Manor|Grange|Dairy|Bakery|Post Office|Station House|Oast|Croft|Manse|Chapel|Tannery)${town}{1,3}${postcode}`,
	'gu',
);
