/** Where the bytes of an answer begin in the file, and how long the whole file is, in bytes. */
export interface ContentRange {
	readonly start: number;
	readonly end: number;
	readonly total: number | undefined;
}

/** Header `Content-Range` (RFC 9110, section 14.4); undefined where it does not say which bytes came. */
export function parseContentRange(header: string | undefined): ContentRange | undefined {
	const match = /^\s*bytes\s+(\d+)-(\d+)\/(\d+|\*)\s*$/u.exec(header ?? '');
	if (match === null) return undefined;
	const [start, end] = [Number(match[1]), Number(match[2])];
	const total = match[3] === '*' ? undefined : Number(match[3]);
	const isWithin = total === undefined || (Number.isSafeInteger(total) && end < total);
	const isPossible = Number.isSafeInteger(end) && start <= end && isWithin;
	return isPossible ? { start, end, total } : undefined;
}

// A 416 tells the length as "bytes */1234".
export function lengthOfUnsatisfied(header: string | undefined): number | undefined {
	const match = /^\s*bytes\s+\*\/(\d+)\s*$/u.exec(header ?? '');
	return match === null ? undefined : Number(match[1]);
}
