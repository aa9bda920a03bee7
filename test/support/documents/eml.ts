/** The bytes of a mail file, with the line ends of RFC 5322. */
export function eml(text: string): Uint8Array {
	return new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
}

/** Header and body of several parts, to be set behind the other headers of a mail. */
export function multipart(subtype: string, ...parts: readonly string[]): string {
	const boundary = `b-${subtype}`;
	const bodies = parts.map((one) => `--${boundary}\n${one}\n`).join('');
	return `MIME-Version: 1.0\nContent-Type: multipart/${subtype}; boundary="${boundary}"\n\n${bodies}--${boundary}--\n`;
}

/** One part of them; `headers` are further ones, each with its line end. */
export function part(type: string, content: string, headers = ''): string {
	return `Content-Type: ${type}\n${headers}\n${content}`;
}

export function base64Lines(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\n');
}
