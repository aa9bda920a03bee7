import type { connectionTexts as englishTexts } from './en-connections.ts';

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
		asker: 'Wer es verlangt hat',
		outcome: 'Ergebnis',
		bytes: 'Empfangen',
		link: 'ein Verweis, den Sie geöffnet haben',
		download: 'ein Modell wurde geholt',
		language: 'eine Sprache für Scans wurde geholt',
		check: 'die Modell-Liste Ihrer Organisation wurde gelesen',
		packages: 'geholt, was zum Unterrichten gebraucht wird',
		askedBy: {
			person: 'Sie',
			administrator: 'die Datei Ihrer Administration',
			program: 'das Programm, das von selbst weitermachte, was Sie verlangt hatten',
		},
		askerUnknown: 'damals nicht aufgeschrieben',
		allowed: 'erlaubt',
		denied: 'verhindert',
		failed: 'nicht gelungen',
	},
};
