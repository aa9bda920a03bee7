import { matches, type Recogniser } from '../finding.ts';

/** Ages over 89, which few people reach. */
export const ages: Recogniser = (text) =>
	[
		...matches(text, before, 'age', 'age'),
		...matches(text, after, 'age', 'age'),
		...matches(text, inCommas, 'age', 'age', false),
	].filter(({ start, end }) => Number(text.slice(start, end).replaceAll(/\D/gu, '')) >= oldest);

const before =
	/(?<![\d.,])(?<value>(?:9\d|1[0-2]\d))(?=[\s\u00a0-]?(?:years?|yrs?|y\.?o\b|y\/o|jahre?|j\.|-?jährige?[rnms]?|-?jaehrige?[rnms]?|-?year))/giu;
const after =
	/(?<=\b(?:aged?|age:?|alter:?|im alter von|mit|turned|is now|wurde|wird)\s)(?<value>(?:9\d|1[0-2]\d))(?=[\s,.;)]|$)(?!\s*(?:mg|ml|g|kg|%|mmhg|\/))/gimu;
const inCommas =
	/(?<=,\s|\(|\b(?:so|now|is|jetzt|ist)\s)(?<value>9\d|1[01]\d)(?=[,.)]|\s(?:next|this|im|in))/giu;
const oldest = 90;
