import * as z from 'zod';
import { PersonalAsking } from '../contract/asking.ts';
import type { ModelRow } from '../db/models.ts';

/** How good a model was measured to be; null where it was not, or with another question. */
export function measuredAsking({
	personal_asking,
}: Pick<ModelRow, 'personal_asking'>): PersonalAsking | null {
	if (personal_asking === null) return null;
	const { version, ...measured } = Stored.parse(JSON.parse(personal_asking));
	return version === askingVersion ? measured : null;
}

export function storedAsking(measured: PersonalAsking): string {
	return JSON.stringify({ ...measured, version: askingVersion });
}

/** Change it with every change of what models are asked and of how their answers are read; they are measured anew. */
export const askingVersion = 1;
const Stored = PersonalAsking.extend({ version: z.number() });
