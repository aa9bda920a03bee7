import type { Problem } from '../../contract/entities.ts';
import type { Candidate } from '../../contract/models.ts';
import type { ModelFacts } from '../../db/models.ts';
import { bytesPerToken, type GgufHeader, type LanguageModel } from '../gguf/header.ts';
import { kindOf } from '../gguf/model-kind.ts';
import type { ModelSize } from '../memory.ts';
import type { FoundModel } from './found-model.ts';
import { recognise } from './recognise.ts';

/** What all files of a model say together, by their headers alone. */
export type RecognisedModel =
	| {
			readonly kind: 'model';
			readonly header: NonNullable<Candidate['header']>;
			readonly facts: ModelFacts;
			readonly size: ModelSize;
	  }
	| { readonly kind: 'problem'; readonly problem: Problem };

/** Reads the header of every part; each must be the part that its name says it is. */
export async function recogniseModel(found: FoundModel): Promise<RecognisedModel> {
	if (found.problem !== null) return { kind: 'problem', problem: found.problem };
	const headers: GgufHeader[] = [];
	let bytes = 0;
	for (const { path } of found.files) {
		const file = await recognise(path);
		if (file.kind === 'problem') return file;
		headers.push(file.header);
		bytes += file.bytes;
	}
	const [first] = headers;
	if (first?.language === undefined) return problem({ code: 'model-file-unknown' });
	const missing = missingParts(headers);
	if (missing > 0) return problem({ code: 'model-file-parts-missing', details: { missing } });
	const isInOrder = headers.every(({ split }, at) => (split?.part ?? 0) === at);
	if (!isInOrder) return problem({ code: 'model-damaged' });
	const parameters = headers.reduce((sum, { weights }) => sum + weights, 0);
	return described(first, first.language, parameters, bytes);
}

/** A single part of a split model may have lost the name by which the others are found. */
function missingParts(headers: readonly GgufHeader[]): number {
	return Math.max(0, ...headers.map(({ split }) => (split?.parts ?? 1) - headers.length));
}

function described(
	header: GgufHeader,
	language: LanguageModel,
	parameters: number,
	bytes: number,
): RecognisedModel {
	const { architecture, quantisation } = header;
	const kind = kindOf(header);
	const name = header.name?.slice(0, mostNameLength);
	const { contextTokens } = language;
	return {
		kind: 'model',
		header: {
			kind,
			architecture: architecture.slice(0, mostNameLength),
			name: name ?? null,
			parameters,
			quantisation: quantisation ?? null,
			contextTokens,
			hasChatTemplate: header.hasChatTemplate,
			licence: header.licence?.slice(0, mostNameLength) ?? null,
		},
		facts: {
			kind,
			name: name ?? '',
			architecture: architecture.slice(0, mostNameLength),
			parameters,
			quantisation: quantisation ?? '',
			contextTokens,
			bytesPerToken: bytesPerToken(language),
		},
		size: { bytes, bytesPerToken: bytesPerToken(language), contextTokens, embeds: kind === 'embedding' },
	};
}

const problem = (what: Problem): RecognisedModel => ({ kind: 'problem', problem: what });

/** A file may say anything of itself; this much of it is shown. */
const mostNameLength = 200;
