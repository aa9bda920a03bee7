import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { turnedAround } from './joined-figures.ts';
import type { PageText } from './sentences.ts';

/** What fell, rose or was put off the other way than the source has it: "fell from 117 to 121". */
export function checkTurned(point: string, sources: readonly PageText[]): Finding[] {
	return turnedAround(point, sources).map(({ said, meant, source }) => differentFigure(said, meant, source));
}
