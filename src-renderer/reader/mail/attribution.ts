/** The line that says whose earlier mail follows, or the line that begins its head; English and German. */
export function isAttribution(line: string): boolean {
	const text = line.trim();
	return text.length < longest && (wrote.test(text) || rule.test(text));
}

/**
 * The head that Outlook sets above an earlier mail ("From: … Sent: … To: …"), as names and values; undefined for other
 * text. `text` is its lines, or all of it in one.
 */
export function quotedHead(text: string): [name: string, value: string][] | undefined {
	if (!/^\**(?:From|Von):/u.test(text)) return undefined;
	const pieces = text.slice(0, longestHead).replaceAll('*', '').split(headName);
	const rows: [string, string][] = [];
	for (let at = 1; at + 1 < pieces.length; at += 2)
		rows.push([pieces[at] ?? '', (pieces[at + 1] ?? '').replace(/\s+/gu, ' ').trim()]);
	const names = new Set(rows.map(([name]) => name));
	return dateNames.some((name) => names.has(name)) && names.size >= 3 ? rows : undefined;
}

/** "On 3 May 2026, Jane Doe wrote:", as mail programs write it. */
const wrote =
	/^(?:On\s.{6,}\swrote|Am\s.{6,}\sschrieb(?:\s.{1,100})?|\S.{0,120}\sschrieb am\s.{6,100}|\S.{0,120}\swrote on\s.{6,100}):$/u;
const rule =
	/^[-_]{2,}\s*(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Original-?[Nn]achricht|Weitergeleitete Nachricht)\s*[-_]{2,}$|^Begin forwarded message:$|^Anfang der weitergeleiteten Nachricht:$/u;
const headName =
	/(?:^|\s)(From|Von|Sent|Gesendet|Date|Datum|To|An|Cc|Kopie|Subject|Betreff|Importance|Wichtigkeit):\s/u;
const dateNames = ['Sent', 'Gesendet', 'Date', 'Datum'];
const longest = 300;
const longestHead = 2000;
