import type { Sentence } from '../../contract/catalog.ts';
import type { Model } from '../../contract/models.ts';

export interface RecalledModel {
	readonly name: string;
	readonly reason: Sentence;
}

/** By its id, where a list recalls it. */
export function recalledModel({ id, name, blocked }: Model): [[string, RecalledModel]] | undefined {
	if (blocked?.code !== 'model-recalled') return undefined;
	const { en, de } = blocked.details ?? {};
	return [[id, { name, reason: { en: String(en ?? ''), de: String(de ?? '') } }]];
}
