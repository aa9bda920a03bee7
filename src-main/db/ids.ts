import { randomUUID } from 'node:crypto';

/** Ids say by their first letters whether what they name is kept on disk. */
export function makeId<T extends string>(kept: boolean): T {
	return (kept ? randomUUID() : transientPrefix + randomUUID()) as T;
}

export function isTransient(id: string): boolean {
	return id.startsWith(transientPrefix);
}

const transientPrefix = 'x-';
