import { createHash } from 'node:crypto';
import type { PointId } from '../contract/entities.ts';

/** The same work gives the same id, so that a summary that is continued recognises what a person has changed. */
export function pointId(...parts: readonly string[]): PointId {
	return `point-${shortHash(parts.join('\n'))}` as PointId;
}

export function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
