/**
 * How much more or less than usual the text under a heading tells, as with the headings in Edmundson, "New Methods in
 * Automatic Extracting" (1969): a summary or a decision more, who was present less.
 */
export function headingWeight(heading: string): number {
	if (formal.test(heading)) return 0.6;
	return telling.test(heading) ? 2 : 1;
}

const telling =
	/(?<!\p{L})(?:(?:executive )?summary|abstract|key (?:points|findings)|conclusions?|recommendations?|decisions?|what (?:was|we) decided|outcome|zusammenfassung|kurzfassung|das wichtigste|fazit|ergebnis(?:se)?|empfehlung(?:en)?|beschl(?:uss|üsse)|entscheidung(?:en)?)(?!\p{L})/iu;
const formal =
	/^(?:\d+[.)]?\s*)?(?:present|attendance|apologies|participants|anwesen(?:d|heit|de)|teilnehme(?:r|nde)|contents|inhalt|method|ansprechpartner|contact)(?!\p{L})/iu;
