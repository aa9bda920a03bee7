import type { Block, Page } from '../contract/entities.ts';

/** A made-up document with what a good summary of it must hold. */
export interface Probe {
	/** ISO 639-1. */
	readonly language: 'en' | 'de';
	readonly pages: readonly Page[];
	/** Words, in small letters, that one point must have together. */
	readonly facts: readonly (readonly string[])[];
}

export const probes: readonly Probe[] = [
	{
		language: 'en',
		pages: pageOf(
			[
				'Allotments at Larch Hill',
				'The allotment association of Larch Hill held its yearly meeting on 21 March, and 64 of its 88 members came.',
				'The members raised the yearly rent from 55 to 62 euros per plot, because the price of water has gone up by 9 % since last year. The new rent applies from 1 July.',
				'Bonfires are no longer allowed on any plot. Garden waste can be brought to the gate on the first Saturday of each month instead, where a lorry collects it between 9 am and noon.',
				'Mrs Petrova was elected treasurer for three years after Mr Dunne had given up the post for health reasons. The old shed next to the pond will be pulled down in autumn, and the association has set aside 4,300 euros for a new one.',
			],
			[
				'From the surgery',
				'Mr Halvorsen, aged 71, came to the surgery on 8 October because he had been coughing for three weeks and felt weak.',
				'His temperature was 38.4 °C and the blood pressure 142/86. The chest X-ray showed a pneumonia on the left side, and the right lung was clear.',
				'He will take amoxicillin 1,000 mg three times a day for seven days. Simvastatin 20 mg is paused during this time and started again afterwards, while bisoprolol 5 mg is continued without a change.',
				'He does not have to go to hospital at present. He should drink two litres a day and come back on 15 October, or earlier if he has difficulty in breathing.',
			],
			[
				'Bus line 26',
				'From 12 January, bus line 26 takes a new route between the station and Eastfield, because the bridge on Weir Lane may carry no more than 7.5 tonnes.',
				'The stops Weir Lane and Old Mill are not served any more. Passengers from there can use the stop Canal Street, which is 350 metres away.',
				'The journey takes six minutes longer, so that buses leave the station at 10 and 40 minutes past the hour instead of at 15 and 45 minutes past.',
				'Tickets cost the same as before. The transport office expects that the bridge will be repaired by the end of next year at a cost of 2.1 million euros.',
			],
		),
		facts: [
			['62', 'rent'],
			['bonfire', 'allowed'],
			['petrova', 'treasurer'],
			['4,300', 'shed'],
			['saturday', 'waste'],
			['pneumonia', 'left'],
			['amoxicillin', '1,000', 'seven'],
			['simvastatin', 'paus'],
			['bisoprolol', '5 mg'],
			['15 october'],
			['26', 'route'],
			['7.5'],
			['canal street'],
			['six minutes'],
			['2.1 million', 'bridge'],
		],
	},
	{
		language: 'de',
		pages: pageOf(
			[
				'Aus dem Bauausschuss',
				'Der Bauausschuss der Stadt Tannrode hat am 14. Mai getagt, und 9 von 11 Mitgliedern waren anwesend.',
				'Das Dach der Turnhalle wird in den Sommerferien erneuert, weil es an vier Stellen undicht ist. Die Arbeiten kosten 186.000 Euro und werden von der Firma Kessler ausgeführt.',
				'Die Halle bleibt deshalb vom 1. Juli bis zum 12. August geschlossen. Die Vereine können in dieser Zeit die Sporthalle der Berufsschule nutzen.',
				'Der Antrag auf einen zweiten Fahrradkeller wurde mit 6 zu 3 Stimmen abgelehnt. Frau Brandt legt bis zum 30. September einen neuen Vorschlag vor.',
			],
			[
				'Pflegebericht',
				'Frau Lindner, 83 Jahre, wurde am 3. Februar nach einem Sturz in der Küche auf die Station aufgenommen.',
				'Das Röntgenbild zeigte einen Bruch des rechten Handgelenks, die Hüfte war nicht verletzt. Der Blutdruck lag bei 158/92.',
				'Sie erhält Metamizol 500 mg dreimal täglich für fünf Tage. Marcumar ist abgesetzt, stattdessen bekommt sie Apixaban 2,5 mg zweimal täglich.',
				'Sie kann ohne Hilfe aufstehen, braucht aber Hilfe beim Waschen. Die Tochter holt sie am 11. Februar ab, der Gips wird am 17. März entfernt.',
			],
			[
				'Neue Öffnungszeiten',
				'Das Bürgerbüro öffnet ab dem 2. November montags bis donnerstags um 7.30 Uhr, freitags ist es nicht mehr geöffnet.',
				'Ausweise können nur noch mit einem Termin beantragt werden. Termine gibt es im Internet oder unter der Nummer 0361 4477.',
				'Ein Personalausweis kostet 37 Euro, für Personen unter 24 Jahren 22,80 Euro. Die Herstellung dauert etwa drei Wochen.',
				'Wer einen Ausweis verloren hat, muss das sofort melden. Gefundene Ausweise werden sechs Monate aufbewahrt und danach vernichtet.',
			],
		),
		facts: [
			['186.000'],
			['kessler'],
			['12. august', 'geschlossen'],
			['berufsschule'],
			['fahrradkeller', 'abgelehnt'],
			['bruch', 'handgelenk'],
			['metamizol', '500', 'fünf'],
			['apixaban', '2,5'],
			['11. februar'],
			['17. märz', 'gips'],
			['7.30'],
			['freitag', 'nicht'],
			['termin', 'ausweis'],
			['37 euro'],
			['sechs monate'],
		],
	},
];

/** One page; the first line of each part is its heading. */
function pageOf(...parts: readonly (readonly string[])[]): readonly Page[] {
	const blocks = parts.flatMap((lines) =>
		lines.map((text, at): Block =>
			at === 0 ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text },
		),
	);
	return [{ number: 1, blocks, hasText: true }];
}
