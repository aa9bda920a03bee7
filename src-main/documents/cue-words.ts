/**
 * How far a sentence says what was decided, what has to be done, until when and for how much, 0 to 1. Cue words as in
 * Edmundson, "New Methods in Automatic Extracting" (1969), English and German.
 */
export function tellingCues(text: string): number {
	const amounts = Math.min(2, text.match(amount)?.length ?? 0);
	return (binding.test(text) ? 0.4 : 0) + (deadline.test(text) ? 0.2 : 0) + 0.2 * amounts;
}

/** Only says that something follows or that it was held. */
export function onlyAnnounces(text: string): boolean {
	return announcing.test(text) && !binding.test(text);
}

const binding =
	/(?<!\p{L})(?:must|shall|may not|cannot|can no longer|not (?:allowed|permitted|available)|(?:has|have) to|(?:be|is|are|was|were|been) (?:required|obliged|entitled|recommended|advised|closed|stopped|granted|postponed|cancelled)|recommend(?:s|ed)?|approve[sd]?|agreed|decided|resolved|rejected|refused|turned down|propose[sd]?|conclude[sd]?|allerg\p{L}*|discontinued|(?:increased|reduced|raised|lowered|changed|rose|fell) (?:from|to)|replaced|elected|appointed|chos(?:e|en)|award(?:s|ed)?|accept(?:s|ed)?|object(?:s|ed)?|(?:rises?|falls?) (?:from|to)|(?:moved|postponed|extended) (?:to|from)|stopped|restarted|muss|müssen|darf|dürfen|(?:ist|sind|war|waren) (?:verpflichtet|gesperrt|geschlossen)|empf(?:iehlt|ehlen|ohlen)|beschlossen|beschließt|genehmigt|bewilligt|abgelehnt|vereinbart|abgesetzt|gesteigert|reduziert|verringert|erhöht|ersetzt|umgestellt|bitten (?:wir )?um|kontraindiziert|gewählt|bewillig(?:en|te)|lehn(?:en|te?)|entfällt|verhängt|aufgehoben|verschoben|(?:steigt|sinkt|stieg|sank|fiel) (?:von|auf)|gilt|nicht (?:erforderlich|zulässig|erlaubt|gestattet|möglich)|(?:zu|sollte[nt]?|soll(?:en)?) (?:vermeiden|melden|kontrollieren))(?!\p{L})/iu;
const deadline =
	/(?<!\p{L})(?:by|until|before|no later than|within|due|deadline|expires?|from|on|bis(?: zum)?|spätestens|innerhalb|ab|am|Frist)(?!\p{L})[^.;]{0,24}\d/iu;
const amount =
	/[€£$]\s?\d[\d.,]*|\d\s?(?:[€%]|(?:euros?|eur|pounds?|dollars?|per cent|percent|prozent|mg|µg|ml|mmol\/l|mio|million(?:en)?)(?!\p{L}))/giu;
const announcing =
	/^(?:This|The|Our) (?:report|document|letter|paper|section|note|chapter|following|table|figure)(?!\p{L})|^(?:Table|Figure|Tabelle|Abbildung)\s\d|^(?:Dear|Thank you|Present:|vielen Dank|Sehr geehrte|Mit freundlichen|Yours|wir berichten|Anwesend)(?!\p{L})|^Dieser? (?:Bericht|Schreiben|Dokument|Abschnitt|Tabelle)|(?<!\p{L})(?:took place|was carried out|is attached|fand(?:en)? .* statt|wurden? durchgeführt)(?!\p{L})/iu;
