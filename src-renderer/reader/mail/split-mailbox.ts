/**
 * The messages of a mailbox file as they stand in it: each begins at a "From " line with a time (RFC 4155), at the
 * beginning or after an empty line.
 */
export function* splitMailbox(bytes: Uint8Array): Generator<Uint8Array> {
	let start = -1;
	for (let at = 0; at >= 0 && at < bytes.length; at = nextLine(bytes, at)) {
		if (!isSeparator(bytes, at)) continue;
		if (start >= 0) yield bytes.subarray(start, at);
		start = nextLine(bytes, at);
		if (start < 0) return;
	}
	if (start >= 0) yield bytes.subarray(start);
}

/** A message whose lines that begin with ">From " are again what they were (mboxrd). */
export function unquoted(message: Uint8Array): Uint8Array {
	const kept = new Uint8Array(message.length);
	let length = 0;
	for (let at = 0; at >= 0 && at < message.length;) {
		let mark = at;
		while (message[mark] === quote) mark += 1;
		const end = nextLine(message, at);
		const line = message.subarray(
			mark > at && startsWithFrom(message, mark) ? at + 1 : at,
			end < 0 ? undefined : end,
		);
		kept.set(line, length);
		length += line.length;
		at = end;
	}
	return kept.subarray(0, length);
}

/** Where the line after this one begins; -1 at the end. */
function nextLine(bytes: Uint8Array, at: number): number {
	const end = bytes.indexOf(newLine, at);
	return end < 0 ? -1 : end + 1;
}

function isSeparator(bytes: Uint8Array, at: number): boolean {
	if (!startsWithFrom(bytes, at) || !followsEmptyLine(bytes, at)) return false;
	const end = bytes.indexOf(newLine, at);
	const line = bytes.subarray(at, Math.min(end < 0 ? bytes.length : end, at + longestLine));
	return /^From \S+ .*\d{1,2}:\d{2}/u.test(new TextDecoder('windows-1252').decode(line));
}

function startsWithFrom(bytes: Uint8Array, at: number): boolean {
	return from.every((byte, index) => bytes[at + index] === byte);
}

function followsEmptyLine(bytes: Uint8Array, at: number): boolean {
	if (at === 0) return true;
	const before = bytes[at - 2] === 0x0d ? at - 3 : at - 2;
	return before < 0 || bytes[before] === newLine;
}

const from = [...'From '].map((letter) => letter.charCodeAt(0));
const newLine = 0x0a;
const quote = 0x3e;
const longestLine = 300;
