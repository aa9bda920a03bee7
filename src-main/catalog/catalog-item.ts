import type { ModelId } from '../contract/entities.ts';
import type { CatalogItem, Computer, Refusal } from '../contract/models.ts';
import { estimatedFileBytes } from './file-size.ts';
import { fitOf, type FitFacts, type MeasuredSpeed } from './fit.ts';
import type { ListedModel } from './lists.ts';
import { estimatedBytesPerToken, type ModelSize } from './memory.ts';
import { starterModel } from './starter-model.ts';

/** What of this computer decides how a model of the catalog is shown. */
export interface ItemSurroundings {
	readonly computer: Computer;
	/** With what their own files say; 0 where that was not read. */
	readonly installed: ReadonlyMap<ModelId, ModelSize>;
	readonly measured: ReadonlyMap<ModelId, MeasuredSpeed>;
	/** The measured model that others are scaled from. */
	readonly reference: FitFacts['other'];
}

/** A model of a list as the window shows it in a line. */
export function catalogItem(
	{ entry, passport, list }: ListedModel,
	surroundings: ItemSurroundings,
	refusal: Refusal | null,
	acceptance: CatalogItem['acceptance'],
): CatalogItem {
	const bytesKnown = entry.files.every((file) => file.bytes !== undefined);
	const bytes = bytesKnown
		? entry.files.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
		: estimatedFileBytes(entry.parameters, entry.quantisation);
	const { parameters, activeParameters } = entry;
	const here = surroundings.installed.get(entry.id);
	return {
		id: entry.id,
		name: entry.name,
		maker: entry.maker,
		kind: entry.kind,
		parameters,
		quantisation: entry.quantisation,
		newer: entry.newer ?? null,
		languages: entry.languages?.codes ?? [],
		languagesInAll: Math.max(entry.languages?.more ?? 0, entry.languages?.codes.length ?? 0),
		contextTokens: entry.context?.tokens ?? null,
		purposes: entry.purposes,
		goodFor: entry.goodFor,
		bytes,
		bytesKnown,
		licence: entry.licence.id,
		openness: passport.openness,
		badge: passport.badge,
		gated: entry.gated,
		list,
		notOffered:
			list?.kind === 'package'
				? 'package'
				: entry.files.some(({ sha256 }) => sha256 === undefined)
					? 'no-hash'
					: entry.id === starterModel.id
						? 'comes-with-program'
						: null,
		refusal,
		acceptance,
		fit: fitOf({
			size: {
				bytes: here?.bytes ?? bytes,
				bytesPerToken: here?.bytesPerToken || estimatedBytesPerToken(parameters),
				contextTokens: here?.contextTokens || (entry.context?.tokens ?? usualTokens),
			},
			workload: { bytes, parameters, activeParameters },
			computer: surroundings.computer,
			isInstalled: here !== undefined,
			own: surroundings.measured.get(entry.id),
			other: surroundings.reference,
		}),
		installed: here !== undefined,
	};
}

/** Where nobody verified how much it reads. */
const usualTokens = 4096;
