/** Every measurement by the name that `npm run bench -- NAME` takes. */
import { conversations, reading, stopping } from './engine.mjs';
import { indexing, retrieval } from './collections.mjs';
import { deidentifying } from './deidentify.mjs';
import { recognition, viewer } from './documents.mjs';
import { lists } from './lists.mjs';
import { manyRows } from './many.mjs';
import { keyPassages, longMemory, longSummary, pdfText } from './long-texts.mjs';
import { downloads, header, switching } from './models.mjs';
import { modelList } from './model-list.mjs';
import { page } from './page.mjs';
import { shading } from './shading.mjs';
import { start } from './start.mjs';
import { price, summaries } from './summaries.mjs';
import { thorough } from './thorough.mjs';
import { adapters, teaching } from './teaching.mjs';
import { eventLoop, longDocument } from './work.mjs';

export const measurements = {
	start,
	page,
	reading,
	conversations,
	stopping,
	'event-loop': eventLoop,
	'long-document': longDocument,
	summaries,
	thorough,
	price,
	lists,
	'many-rows': manyRows,
	viewer,
	recognition,
	'pdf-text': pdfText,
	'key-passages': keyPassages,
	'long-memory': longMemory,
	'long-summary': longSummary,
	retrieval,
	indexing,
	'model-list': modelList,
	downloads,
	header,
	switching,
	deidentifying,
	shading,
	teaching,
	adapters,
};
