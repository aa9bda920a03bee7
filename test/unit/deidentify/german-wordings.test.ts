import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src-main/deidentify/find-personal.ts';

const wordings: Readonly<Record<string, readonly string[]>> = {
	date: [
		'Die Salbe bitte bis einschließlich [11.] nehmen, dann ist Pause.',
		'Das geht voraussichtlich ab spätestens dem [14.] wieder, und nicht vorher.',
		'Kommst du auch zum [19.]? Sonst ist der Platz bis [22.]!',
		'Sie war gestern ([17.]) nicht im Haus.',
		'In der Nacht vom [6. auf den 7.] war es laut, und vom [8. auf 9. April] auch.',
		'Nachtwache [11./12.] hat die Kollegin, am [14./15.] ist noch keine.',
		'Am [2., 9. und 16.] ist die Küche zu.',
		'Nachtdienste im Team: [5., 6., 20.], das ist fest.',
		'Ihr Brief vom [8. ds. Mts.] ist bei uns.',
		'Ab dem [18ten] ist der Raum frei, und der Umzug ist am [1.ten].',
		'Der [27.] wäre mir lieb, geht auch der [29.]?',
		'Sie war zuletzt [07/25] hier, Kontrolle [10/26] ist geplant.',
		'Das war Sonntag [13.6] und nicht vorher.',
		'Der Umzug ist verschoben auf den [26.] und der alte Termin ist weg.',
		'Notiz vom [17.5.] 9h, der Booster [2/24] ist im Heft, bitte bis sp. [8.] melden.',
		"Das war [Ostern '25] und nicht später, verst. [Anf. Juli].",
		'Geht es Di, [5.]? Oder am [2. Advent 2026] bei uns?',
		'Das Treffen ist nicht [11.], sondern am Freitag (Termin [18.]).',
		'Die Feier ist So [7.6.] 11–14 im Saal, und am [9.6.] 12 Gäste, oder [3.5. 2027] im Garten.',
		'Das ist frei ab sofort/[1.7.], und es war am [1. Weihnachtstag 2025] zu; seit ca. [9/25] ist er hier.',
		'Das ist geprüft, gegengez. M. Lang [3/11], und der Bericht ist da.',
		'Di [5.] / Mi [6.] ist frei, die Akte ist von ihm ([7/66]).',
		'Montag [16] und Dienstag [17] bin ich nicht im Haus.',
	],
	number: [
		'Der Spind ist offen, der Schlüssel (Nr. [63]) ist weg.',
		'Mieter-Nr.: [208] und Fall-ID [K-31] sind auf dem Brief.',
		'Buchungszeichen (Kasse): [7204.0031.18] bitte nicht vergessen.',
		'Das Sparbuch ([7 118 402 551]) ist bei der Bank.',
		'Das Passwort für das Tablet ist [Zebra_77!] und nicht mehr das alte.',
		'Code für den Kasten ist [2-8-0-4], und der Code am Tor ist [31#08].',
		'Transponder [T-52] und Garantie [G/208] sind nicht da.',
		'Das Gericht hat [B 4 K 208.25] und [41 Ds 208 Js 3317/25] auf dem Brief.',
		'Der Strom ist abgelesen, Gas [3 KLM 5 0022 8814], und der Keller ([K 31]) ist zu.',
		'Die Geheimzahl ist [8 0 3 1], der Fall #[208] ist offen, das Visum ist [D 2208417].',
		'Der Brief ist für Obj. [52-09] und nicht für Kd. [2208-31] von uns.',
		'IMEI: [35 104471 220983 1] ist die vom Handy.',
		'Schlüssel der Tour: [M-101], [M-104] und [M-208b], alle im Büro.',
	],
	phone: [
		'Die Pforte ist unter [4417] (intern) zu erreichen.',
		'Rückfragen bitte an Büro ([-63]) oder die Küche.',
		'Kurzwahl [31] ist für die Nacht.',
	],
	address: [
		'Sie wohnt jetzt Grazer Gasse 12/7\n[8700 Leoben] und nicht mehr hier.',
		'Post bitte an die Untere Halde 4, [CH-5400 Baden] schicken.',
	],
};
const plain = [
	'Im 2. Stock und im 3. Raum ist es laut, die Zimmernummer 12 ist frei.',
	'Die Temperatur (-12) ist nicht gut, und die Bilanz (-300) auch nicht.',
	'Der 2. Teil ist für die Gruppe, der 1. Aufzug ist kaputt.',
	'Das Modell B-17 und die Größe (Nr. 4) ist nicht da.',
];

/** What the patterns begin with, again and again. */
const repeated = [
	'und am 3., ',
	'vom 3. auf ',
	'bis mind. ',
	'Konto 1 ',
	'Passwort ist Ab ',
	'Code ist ',
	'A-123 und ',
	'K1 Ab und ',
	'Ab: und\n',
	'Ab, der ',
	'Ab und ',
	'Gasse 1, ',
	'Ab Cd 1\n',
	'von Ab ',
	'Nr. (Nr. ',
	'Ab hat der ',
];

describe('wordings of German', () => {
	it.each(Object.entries(wordings).flatMap(([kind, lines]) => lines.map((line) => ({ kind, line }))))(
		'have every $kind found in: $line',
		({ kind, line }) => {
			const text = line.replaceAll(/[[\]]/gu, '');
			const found = findPersonal(text)
				.filter((finding) => finding.kind === kind)
				.map(({ start, end }) => text.slice(start, end));
			for (const [, wanted = ''] of line.matchAll(/\[([^\]]+)\]/gu))
				expect(found).toEqual(expect.arrayContaining([expect.stringContaining(wanted)]));
		},
	);

	it.each(plain)('have nothing found in: %s', (text) => {
		expect(findPersonal(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
	});

	it.each(repeated)('are looked for in time in proportion to a text of "%s"', (unit) => {
		const text = `Das ist der Text und er ist von uns. ${unit.repeat(Math.ceil(100_000 / unit.length))}`;
		findPersonal(text.slice(0, 1000));
		const began = performance.now();
		findPersonal(text);
		// A pattern that goes back and forth takes minutes here.
		expect(performance.now() - began).toBeLessThan(4000);
	});
});
