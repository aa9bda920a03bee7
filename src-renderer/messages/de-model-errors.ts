import type { modelErrors as english } from './en-model-errors.ts';
import { gigabytes, size } from './de-forms.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

export const named = (host: unknown): string =>
	typeof host === 'string' && host !== '' ? host : 'dem Server';
const subject = (host: unknown): string => (typeof host === 'string' && host !== '' ? host : 'Der Server');
const amount = (value: unknown): string =>
	typeof value === 'number' ? new Intl.NumberFormat('de-DE').format(value) : '';
/** As the list words it; it need not end as a sentence does. */
const reason = (value: unknown): string =>
	typeof value === 'string' && value !== ''
		? /[.!?]$/u.test(value)
			? value
			: `${value}.`
		: 'Es ist bekannt, dass es schadet.';
const status = (value: unknown): string => (typeof value === 'number' ? ` (Kennzahl ${String(value)})` : '');
const free = (bytes: unknown): string =>
	typeof bytes === 'number' ? (bytes < 1e6 ? ', frei ist nichts' : `, frei sind ${size(bytes)}`) : '';
const nothingTaken = 'Es wurde nichts übernommen, und die Datei ist unberührt.';

export const modelErrors: Record<keyof typeof english, (facts: ErrorFacts) => ErrorText> = {
	'net-not-allowed': (facts) => ({
		title: `Einer Verbindung mit ${named(facts['host'])} hat niemand zugestimmt.`,
		text: 'Es wurde nichts gesendet. Starten Sie das Holen neu; Sie werden dann zuerst gefragt.',
	}),
	'net-redirect-refused': (facts) => ({
		title: 'Der Server hat dieses Programm irgendwohin geschickt, wohin es nicht geht.',
		text: `Die Adresse bei ${named(facts['host'])} ist nicht geschützt oder führt im Kreis. Dorthin wurde nichts gesendet. Sagen Sie es der Person, die Ihre Computer betreut.`,
	}),
	'net-offline': () => ({
		title: 'Dieser Computer ist mit keinem Netz verbunden.',
		text: 'Was da ist, bleibt. Verbinden Sie ihn; das Holen geht von selbst dort weiter, wo es stehen geblieben ist.',
	}),
	'net-name-not-found': (facts) => ({
		title: `Die Adresse von ${named(facts['host'])} wurde nicht gefunden.`,
		text: 'Das Netz führt vielleicht nicht ins Internet, oder die Adresse ist falsch. Was da ist, bleibt, und es wird von selbst wieder versucht. Hält es an, fragen Sie nach einer Adresse in Ihrer Einrichtung.',
	}),
	'net-refused': (facts) => ({
		title: `${subject(facts['host'])} antwortet nicht.`,
		text: 'Der Server ist aus, oder eine Firewall steht dazwischen. Was da ist, bleibt, und es wird von selbst wieder versucht.',
	}),
	'net-broken': (facts) => ({
		title: `Die Verbindung mit ${named(facts['host'])} ist abgerissen.`,
		text: 'Was da ist, bleibt. Das Holen geht von selbst dort weiter, wo es stehen geblieben ist.',
	}),
	'net-proxy-password': () => ({
		title: 'Der Weg aus Ihrem Netz verlangt Namen und Kennwort.',
		text: 'Was da ist, bleibt. Fragen Sie die Person, die Ihre Computer betreut, oder bringen Sie die Datei von anderswo mit.',
	}),
	'net-certificate': (facts) => ({
		title: `${subject(facts['host'])} konnte sich nicht ausweisen.`,
		text: 'Es wurde nichts gesendet. Prüft Ihre Einrichtung Verbindungen selbst, muss ihr Zertifikat auf diesem Computer eingerichtet sein: Fragen Sie die Person, die ihn betreut.',
	}),

	'download-not-offered': () => ({
		title: 'Dieses Modell kann nicht geholt werden.',
		text: 'Den Fingerabdruck seiner Datei hat niemand geprüft, deshalb ließe sie sich nicht vergleichen. Es wurde nichts gesendet. Wählen Sie ein anderes Modell, oder bringen Sie es als Datei.',
	}),
	'download-gated': (facts) => ({
		title: `${subject(facts['host'])} gibt Ihnen dieses Modell noch nicht heraus.`,
		text: 'Der Hersteller will, dass man sich zuerst anmeldet und Bedingungen zustimmt. Was da ist, bleibt. Öffnen Sie die Seite, stimmen Sie dort zu und machen Sie dann hier weiter.',
	}),
	'download-not-found': (facts) => ({
		title: `Die Datei ist nicht mehr bei ${named(facts['host'])}.`,
		text: 'Sie wurde verschoben oder vom Hersteller zurückgezogen. Sonst ist nichts betroffen. Bringen Sie die Datei von anderswo mit, oder wählen Sie etwas anderes.',
	}),
	'download-too-many': (facts) => ({
		title: `${subject(facts['host'])} hat zu viele Anfragen bekommen.`,
		text: `Was da ist, bleibt. ${amount(facts['seconds']) ? `In ${amount(facts['seconds'])} Sekunden darf wieder gefragt werden; ` : ''}das Holen geht dann von selbst weiter.`,
	}),
	'download-server': (facts) => ({
		title: `${subject(facts['host'])} hat selbst eine Störung${status(facts['status'])}.`,
		text: 'Was da ist, bleibt. Es wird von selbst wieder versucht; hält es an, versuchen Sie es morgen noch einmal.',
	}),
	'download-unexpected': (facts) => ({
		title: `${subject(facts['host'])} hat geantwortet, wie es dieses Programm nicht kennt${status(facts['status'])}.`,
		text: 'Was da ist, bleibt. Versuchen Sie es später noch einmal; hält es an, bringen Sie die Datei von anderswo mit.',
	}),
	'download-login-page': () => ({
		title: 'Statt der Datei kam eine Anmeldeseite.',
		text: 'Das tun die Netze von Hotels und Gästenetze. Es wurde nichts übernommen. Melden Sie sich im Browser im Netz an und machen Sie dann hier weiter.',
	}),
	'download-changed': () => ({
		title: 'Was schon geladen war, passte nicht zur Datei auf dem Server.',
		text: 'Sie wird von vorn geholt; Ihre Gespräche sind nicht betroffen. Hilft das nicht, hat der Server diese Datei vielleicht nicht mehr: Versuchen Sie es an einem anderen Tag, oder wählen Sie ein anderes Modell.',
	}),
	'download-truncated': () => ({
		title: 'Die Datei hörte zu früh auf.',
		text: 'Was da ist, bleibt. Machen Sie weiter: Der Rest wird geholt.',
	}),
	'download-too-slow': () => ({
		title: 'Zwei Minuten lang kam fast nichts.',
		text: 'Was da ist, bleibt, und es wird von selbst wieder versucht. Zu einer anderen Zeit ist das Netz vielleicht schneller, zum Beispiel nachts.',
	}),
	'download-wrong-hash': () => ({
		title: 'Was ankam, ist nicht die erwartete Datei.',
		text: 'Ihr Fingerabdruck ist ein anderer: Sie wurde unterwegs beschädigt oder beim Server ausgetauscht. Sie wird nicht benutzt. Neues Holen beginnt von vorn; misslingt auch das, sagen Sie es der Person, die Ihre Computer betreut.',
	}),
	'disk-too-small': (facts) => ({
		title: 'Auf dem Datenträger ist zu wenig Platz.',
		text: `${gigabytes(facts['neededBytes']) ? `Gebraucht werden ${gigabytes(facts['neededBytes'])}${free(facts['freeBytes'])}. ` : ''}Was da ist, bleibt, und Ihre Gespräche sind nicht betroffen. Schaffen Sie Platz, zum Beispiel im Papierkorb unter Modelle, und machen Sie dann weiter.`,
	}),

	'model-file-empty': () => ({
		title: 'Die Datei ist leer.',
		text: `${nothingTaken} Wahrscheinlich war das Kopieren nicht abgeschlossen: Kopieren Sie sie noch einmal.`,
	}),
	'model-file-zip': () => ({
		title: 'Das ist ein Archiv, kein Modell.',
		text: `${nothingTaken} Entpacken Sie es zuerst und wählen Sie dann die Modelldatei darin; ihr Name endet auf .gguf.`,
	}),
	'model-file-safetensors': () => ({
		title: 'Dieses Modell ist in einer Form für die Forschung gespeichert.',
		text: `${nothingTaken} Bitten Sie um dasselbe Modell als Datei, deren Name auf .gguf endet.`,
	}),
	'model-file-page': () => ({
		title: 'Das ist eine Webseite, kein Modell.',
		text: `${nothingTaken} Der Browser hat statt der Datei die Seite gespeichert. Nehmen Sie den Knopf zum Herunterladen auf der Seite, oder holen Sie das Modell hier.`,
	}),
	'model-file-pointer': () => ({
		title: 'Das ist nur ein Zettel, auf dem steht, wo das Modell liegt.',
		text: `${nothingTaken} Das Modell selbst wurde nicht mitkopiert. Bitten Sie um die ganze Datei; sie ist viele hundert Megabyte groß.`,
	}),
	'model-file-truncated': () => ({
		title: 'Das Ende der Datei fehlt.',
		text: `${nothingTaken} Das Kopieren oder Holen ist abgebrochen. Kopieren Sie sie neu von dort, wo sie ganz ist.`,
	}),
	'model-file-big-endian': () => ({
		title: 'Diese Datei ist für eine andere Art von Computer gemacht.',
		text: `${nothingTaken} Bitten Sie um die übliche Fassung des Modells.`,
	}),
	'model-file-version': (facts) => ({
		title: 'Diese Fassung von Modelldateien kennt das Programm nicht.',
		text: `${nothingTaken} ${amount(facts['version']) ? `Die Datei hat Fassung ${amount(facts['version'])}. ` : ''}Bitten Sie um eine neuere Datei desselben Modells, oder installieren Sie eine neuere Fassung dieses Programms.`,
	}),
	'model-file-adapter': () => ({
		title: 'Das ist ein Zusatz zu einem Modell, kein ganzes.',
		text: `${nothingTaken} Allein lässt er sich nicht benutzen. In den Einstellungen nimmt „Das Modell unterrichten“ solche Dateien auf, für das Modell, zu dem sie gehören.`,
	}),
	'model-file-projector': () => ({
		title: 'Das ist der Teil eines Modells, der Bilder ansieht.',
		text: `${nothingTaken} Schreiben kann er nicht. Wählen Sie die Modelldatei, die daneben liegt.`,
	}),
	'model-file-reranking': () => ({
		title: 'Dieses Modell ordnet nur Suchergebnisse.',
		text: `${nothingTaken} Dieses Programm kann es nicht gebrauchen. Wählen Sie ein Modell für Gespräche oder eines, das Stellen nach ihrer Bedeutung findet, zum Beispiel unter „Alle Modelle“.`,
	}),
	'model-file-parts-missing': (facts) => ({
		title: 'Von diesem Modell fehlen Teile.',
		text: `${nothingTaken} ${amount(facts['missing']) ? `Nicht da sind ${amount(facts['missing'])} seiner Dateien. ` : ''}Legen Sie alle Teile in einen Ordner und wählen Sie dann diesen Ordner.`,
	}),
	'model-file-unknown': () => ({
		title: 'Das ist kein Modell, das dieses Programm kennt.',
		text: `${nothingTaken} Die Namen von Modelldateien enden auf .gguf. Prüfen Sie, ob es die richtige Datei ist.`,
	}),
	'model-file-gone': () => ({
		title: 'Die Datei des Modells ist nicht mehr da.',
		text: 'Sie wurde verschoben oder umbenannt, oder ihr Laufwerk wurde abgezogen. Ihre Gespräche sind nicht betroffen. Stecken Sie das Laufwerk wieder an, oder fügen Sie die Datei neu hinzu.',
	}),
	'model-file-locked': () => ({
		title: 'Die Datei darf gerade nicht gelesen werden.',
		text: 'Ein anderes Programm hält sie fest, oder Sie haben keine Berechtigung, sie zu lesen. Es wurde nichts geändert. Schließen Sie sie dort oder fragen Sie, wem sie gehört; versuchen Sie es dann noch einmal.',
	}),
	'model-changed': () => ({
		title: 'Die Datei des Modells wurde geändert.',
		text: 'Es ist nicht mehr die, die geprüft wurde; deshalb wird sie nicht benutzt. Ihre Gespräche sind nicht betroffen. Prüfen Sie die Datei, oder fügen Sie sie neu hinzu.',
	}),

	'model-crashed-in-trial': () => ({
		title: 'Das Modell ist beim Ausprobieren stehen geblieben.',
		text: 'Ausprobiert wurde es in einem eigenen Prozess, sonst war nichts betroffen. Es ist beiseitegelegt und wird nicht ungefragt wieder versucht. Holen Sie das Modell aus einer Liste, oder nehmen Sie eine andere Datei davon.',
	}),
	'model-too-large-in-trial': (facts) => ({
		title: 'Das Modell wollte beim Ausprobieren zu viel Arbeitsspeicher.',
		text: `${gigabytes(facts['neededBytes']) ? `Es braucht ${gigabytes(facts['neededBytes'])}${free(facts['freeBytes'])}. ` : ''}Es wurde angehalten, bevor andere Programme litten, und ist beiseitegelegt. Wählen Sie ein kleineres Modell, oder schließen Sie andere Programme.`,
	}),
	'model-hung-in-trial': () => ({
		title: 'Das Modell hat beim Ausprobieren nicht geantwortet.',
		text: 'Nach einer Weile wurde es angehalten; sonst war nichts betroffen. Es ist beiseitegelegt und wird nicht ungefragt wieder versucht. Wählen Sie ein anderes Modell.',
	}),
	'model-refused-policy': (facts) => ({
		title: 'Die Regeln für diesen Computer erlauben dieses Modell nicht.',
		text: `Es ist nicht so offen, wie sie es verlangen. Es wurde nichts geändert. ${whoDecides(facts)}`,
	}),
	'model-refused-licence': (facts) => ({
		title: 'Die Regeln für diesen Computer erlauben die Lizenz dieses Modells nicht.',
		text: `${typeof facts['licence'] === 'string' ? `Die Lizenz ist ${facts['licence']}. ` : ''}Es wurde nichts geändert. ${whoDecides(facts)}`,
	}),
	'model-recalled': (facts) => ({
		title: 'Dieses Modell wurde zurückgerufen.',
		text: `${reason(facts['de'])} Deshalb wird es nicht geladen. Ihre Gespräche bleiben. Entfernen Sie es und wählen Sie ein anderes.`,
	}),
	'model-licence-not-accepted': (facts) => ({
		title: 'Die Lizenz dieses Modells ist noch nicht angenommen.',
		text: `${typeof facts['licence'] === 'string' ? `Es ist ${facts['licence']}. ` : ''}Es wurde nichts geändert. Lesen Sie sie unter Modelle und nehmen Sie sie an.`,
	}),
	'model-package-changed': () => ({
		title: 'Dieser Ordner ist nicht mehr so, wie er gespeichert wurde.',
		text: 'Eine Datei darin wurde geändert oder beschädigt, nachdem er vom anderen Computer kam. Es wurde nichts übernommen. Speichern Sie ihn dort noch einmal.',
	}),
	'folder-not-writable': () => ({
		title: 'In diesen Ordner kann nichts geschrieben werden.',
		text: 'Es wurde nichts geändert, alles ist noch an seinem Platz. Wählen Sie einen anderen Ordner, oder bitten Sie um die Erlaubnis, dort zu schreiben.',
	}),
	'list-file-missing': () => ({
		title: 'Die Datei der Liste ist nicht da.',
		text: 'Sie wurde verschoben oder umbenannt, oder ihr Laufwerk ist nicht verbunden. Die vorhandenen Modelle arbeiten weiter. Legen Sie die Datei zurück, oder berichtigen Sie ihren Ort in der Datei der Verwaltung.',
	}),
	'list-file-unreadable': () => ({
		title: 'Die Datei der Liste darf nicht gelesen werden.',
		text: 'Ein anderes Programm hält sie fest, oder die Berechtigung zum Lesen fehlt. Die vorhandenen Modelle arbeiten weiter. Geben Sie allen, die dieses Programm benutzen, Leserechte an der Datei.',
	}),
};

const whoDecides = (facts: ErrorFacts): string =>
	facts['fixed'] === true
		? 'Das hat Ihre Verwaltung festgelegt; wählen Sie ein erlaubtes Modell.'
		: 'Wählen Sie ein erlaubtes Modell, oder ändern Sie die Regeln unter „Modelle“.';
