import { named } from './de-model-errors.ts';
import type { connectionErrors as english, connectionTexts as englishTexts } from './en-connections.ts';

/** Everything about connections, in German. */
export const connectionTexts: typeof englishTexts = {
	ledger: {
		title: 'Verbindungen',
		empty: 'Es wurde nie eine Verbindung hergestellt.',
		emptyText:
			'Dieses Programm stellt eine Verbindung nur her, wenn Sie es verlangen, und schreibt jede hier auf. Dokumente, Fragen und Antworten werden nie gesendet.',
		text: 'Jede Verbindung, die dieses Programm hergestellt oder verhindert hat. Dokumente, Fragen und Antworten gehörten zu keiner davon.',
		when: 'Wann',
		host: 'Wohin',
		purpose: 'Wofür',
		asker: 'Verlangt von',
		outcome: 'Ergebnis',
		bytes: 'Empfangen',
		link: 'ein Verweis, den Sie geöffnet haben',
		download: 'ein Modell wurde geholt',
		language: 'eine Sprache für Scans wurde geholt',
		check: 'die Modell-Liste Ihrer Organisation wurde gelesen',
		packages: 'geholt, was zum Unterrichten gebraucht wird',
		askedBy: {
			person: 'Ihnen',
			administrator: 'der Datei Ihrer Administration',
			program: 'dem Programm, um weiterzumachen',
		},
		askerUnknown: 'nicht aufgeschrieben',
		allowed: 'erlaubt',
		denied: 'verhindert',
		failed: 'nicht gelungen',
	},
};

/** Failures of the way out of a network, in German. */
export const connectionErrors: typeof english = {
	'net-proxy-down': () => ({
		title: 'Der Weg aus Ihrem Netz antwortet nicht.',
		text: 'Der Server, durch den Verbindungen hinausgehen, ist aus, oder dieser Computer kennt eine alte Adresse von ihm. Was da ist, bleibt, und es wird von selbst wieder versucht. Hält es an, sagen Sie es der Person, die Ihre Computer betreut.',
	}),
	'net-proxy-refused': (facts) => ({
		title: `Der Weg aus Ihrem Netz ließ keine Verbindung mit ${named(facts['host'])} durch.`,
		text: 'Ihre Einrichtung hat diese Adresse gesperrt, oder sie hat gerade selbst keine Verbindung. Was da ist, bleibt, und es wird von selbst wieder versucht. Hält es an, fragen Sie die Person, die Ihre Computer betreut, oder bringen Sie die Datei von anderswo mit.',
	}),
};
