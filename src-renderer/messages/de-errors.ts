import { askedErrors } from './de-asked.ts';
import { connectionErrors } from './de-connections.ts';
import { deidentifyErrors } from './de-deidentify.ts';
import { modelErrors } from './de-model-errors.ts';
import { scanErrors } from './de-scans.ts';
import { compareErrors } from './de-compare.ts';
import { teachErrors } from './de-teach.ts';
import { inspectErrors } from './de-inspect.ts';
import { wayErrors } from './de-ways.ts';
import type { errors as english } from './en-errors.ts';
import { gigabytes, size } from './de-forms.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

const amount = (value: unknown): string =>
	typeof value === 'number' ? new Intl.NumberFormat('de-DE').format(value) : '';

/** It is not loaded by itself again, as it might stop each time. */
const stoppedWhileLoading: ErrorText = {
	title: 'Das Modell ist beim Laden stehen geblieben.',
	text: 'Ihre Gespräche und Dokumente sind sicher. Es wird erst wieder geladen, wenn Sie es sagen: Versuchen Sie es noch einmal, oder wählen Sie unter Modelle ein anderes.',
};

export const errors: Record<keyof typeof english, (facts: ErrorFacts) => ErrorText> = {
	...modelErrors,
	...connectionErrors,
	...scanErrors,
	...wayErrors,
	...teachErrors,
	...compareErrors,
	...deidentifyErrors,
	...askedErrors,
	...inspectErrors,
	'bad-request': () => ({
		title: 'Das ließ sich nicht ausführen.',
		text: 'Das Fenster hat etwas verlangt, was das Programm nicht kennt. Es wurde nichts geändert. Starten Sie das Programm neu; kommt es wieder vor, speichern Sie in den Einstellungen den Bericht für den Support.',
	}),
	'lost-connection': () => ({
		title: 'Das Fenster hat die Verbindung zum übrigen Programm verloren.',
		text: 'Was geschrieben wurde, ist gespeichert. Schließen Sie das Fenster und starten Sie das Programm neu.',
	}),
	cancelled: () => ({
		title: 'Angehalten.',
		text: 'Was da war, bleibt. Starten Sie es wieder, wenn Sie möchten.',
	}),
	internal: () => ({
		title: 'Dem Programm ist ein Fehler unterlaufen.',
		text: 'Ihre Gespräche und Dokumente sind gespeichert. Versuchen Sie es noch einmal; kommt es wieder vor, speichern Sie in den Einstellungen den Bericht für den Support.',
	}),
	'not-found': () => ({
		title: 'Das ist nicht mehr da.',
		text: 'Es wurde inzwischen gelöscht oder ersetzt. Sonst ist nichts betroffen. Wählen Sie etwas anderes aus der Liste.',
	}),
	'no-model': () => ({
		title: 'Auf diesem Computer gibt es noch kein Modell.',
		text: 'Ihre Nachricht ist gespeichert. Unter Modelle steht, wie Sie eines bekommen; versuchen Sie es danach noch einmal.',
	}),
	'model-does-not-fit': (facts) => ({
		title: 'Das Modell passt nicht in den freien Arbeitsspeicher.',
		text: `${gigabytes(facts['neededBytes']) && gigabytes(facts['freeBytes']) ? `Es braucht ${gigabytes(facts['neededBytes'])}, frei sind ${gigabytes(facts['freeBytes'])}. ` : ''}Es ist nichts verloren. Schließen Sie andere Programme und versuchen Sie es noch einmal, oder wählen Sie unter Modelle ein kleineres.`,
	}),
	'model-load-failed': () => ({
		title: 'Das Modell konnte nicht geladen werden.',
		text: 'Ihre Gespräche sind gespeichert. Versuchen Sie es noch einmal; schlägt es wieder fehl, stehen Einzelheiten unter Modelle.',
	}),
	'model-damaged': () => ({
		title: 'Die Datei des Modells ist beschädigt.',
		text: 'Ihre Gespräche und Dokumente sind nicht betroffen. Entfernen Sie es unter Modelle und holen Sie es neu.',
	}),
	'engine-crashed': (facts) =>
		facts['whileLoading'] === true
			? stoppedWhileLoading
			: {
					title: 'Das Modell ist mittendrin stehen geblieben.',
					text: 'Was bis dahin geschrieben war, ist gespeichert und als unvollständig gekennzeichnet. Das Modell startet von selbst neu: Versuchen Sie es noch einmal.',
				},
	'engine-gave-up': (facts) =>
		facts['whileLoading'] === true
			? stoppedWhileLoading
			: {
					title: 'Das Modell ist mehrmals hintereinander stehen geblieben.',
					text: 'Alles Geschriebene ist gespeichert. Von selbst startet es nicht mehr. Schließen Sie andere Programme und versuchen Sie es noch einmal, oder wählen Sie unter Modelle ein anderes.',
				},
	'too-long': (facts) => ({
		title: 'Das ist zu lang für das Modell.',
		text: `${amount(facts['words']) && amount(facts['limitWords']) ? `Es sind ${amount(facts['words'])} Wörter, etwa ${amount(facts['limitWords'])} passen. ` : ''}Es wurde nichts abgeschnitten und nichts gesendet. Kürzen Sie den Text, oder ziehen Sie ihn als Dokument ins Fenster.`,
	}),
	busy: () => ({
		title: 'Das Modell antwortet hier noch.',
		text: 'Es wurde nichts geändert. Warten Sie, bis es fertig ist, oder halten Sie es an und versuchen Sie es dann noch einmal.',
	}),
	'document-empty': () => ({
		title: 'Die Datei ist leer.',
		text: 'Sie enthält nichts, was sich lesen ließe, und es wurde nichts gespeichert. Prüfen Sie, ob es die richtige Datei ist und ob das Speichern abgeschlossen war.',
	}),
	'document-folder': () => ({
		title: 'Das ist ein Ordner.',
		text: 'Es wurde nichts gelesen. Öffnen Sie den Ordner und ziehen Sie die Dokumente selbst ins Fenster.',
	}),
	'document-unknown-format': () => ({
		title: 'Diese Art von Datei kann noch nicht gelesen werden.',
		text: 'Es wurde nichts gespeichert. Gelesen werden Dokumente, Tabellen, Präsentationen, E-Mails, Webseiten, Bilder und ZIP-Archive: Speichern Sie die Datei in einem solchen Format, etwa als PDF, und ziehen Sie sie noch einmal herein.',
	}),
	'document-wrong-extension': () => ({
		title: 'Die Datei ist nicht das, was ihr Name sagt.',
		text: 'Ihr Inhalt ist von anderer Art als ihre Endung, deshalb wurde sie nicht gelesen. Speichern Sie sie in dem Programm, aus dem sie stammt, neu als PDF oder Word.',
	}),
	'document-damaged': () => ({
		title: 'Die Datei ist beschädigt.',
		text: 'Sie ließ sich nicht bis zum Ende lesen, deshalb wurde nichts davon übernommen; das Original ist unberührt. Bitten Sie um eine neue Fassung, oder speichern Sie sie neu.',
	}),
	'document-old-office': (facts) => ({
		title: 'Das ist eine Office-Datei aus der Zeit vor 2007.',
		text: `Dateien dieser Art (.${facts['old'] ?? 'doc'}) können hier nicht gelesen werden. Es wurde nichts gespeichert. Öffnen Sie sie in Office oder LibreOffice, speichern Sie sie als .${facts['newer'] ?? 'docx'}, und ziehen Sie sie noch einmal herein.`,
	}),
	'document-password-needed': (facts) => ({
		title: 'Die Datei ist mit einem Kennwort geschützt.',
		text:
			facts['canBeOpened'] === false
				? 'Mit ihrem Kennwort kann sie hier nicht geöffnet werden, deshalb wurde nichts gespeichert. Entpacken Sie sie zuerst mit dem Kennwort, und ziehen Sie dann die Dateien selbst herein.'
				: 'Geben Sie das Kennwort ein. Es wird nur auf diesem Computer gebraucht, im Arbeitsspeicher gehalten, bis das Programm endet, und nicht gespeichert.',
	}),
	'document-password-wrong': () => ({
		title: 'Die Datei ist mit einem Kennwort geschützt.',
		text: 'Geben Sie das Kennwort ein. Es wird nur auf diesem Computer gebraucht, im Arbeitsspeicher gehalten, bis das Programm endet, und nicht gespeichert.',
	}),
	'document-mail-encrypted': () => ({
		title: 'Die E-Mail ist verschlüsselt oder versiegelt.',
		text: 'Nur das Mailprogramm mit dem passenden Schlüssel kann sie öffnen, deshalb wurde nichts gespeichert. Öffnen Sie sie dort, speichern Sie ihren Text oder ihre Anhänge als Dateien, und ziehen Sie diese herein.',
	}),
	'document-no-text': () => ({
		title: 'In dieser Datei steht kein Text, sie enthält nur Bilder von Seiten.',
		text: 'Auch die Texterkennung fand keinen. Es wurde nichts gespeichert. Sehen Sie nach, ob die Seiten leer sind, oder scannen Sie sie noch einmal, größer und gerade. Stehen sie in einer anderen Sprache, fügen Sie diese in den Einstellungen unter „Sprachen für Scans“ hinzu.',
	}),
	'document-too-large': (facts) => ({
		title: 'Die Datei ist zu groß.',
		text: `${size(facts['bytes']) ? `Sie hat ${size(facts['bytes'])}. ` : ''}Gelesen werden Dateien bis 500 MB. Es wurde nichts gespeichert. Teilen Sie sie, oder speichern Sie sie ohne Bilder.`,
	}),
	'document-too-many-pages': (facts) => ({
		title: 'Das Dokument hat zu viele Seiten.',
		text: `${amount(facts['pages']) ? `Es sind ${amount(facts['pages'])}. ` : ''}Gelesen werden bis zu 5.000 Seiten. Es wurde nichts gespeichert. Teilen Sie es und ziehen Sie die Teile ins Fenster.`,
	}),
	'document-too-much-text': () => ({
		title: 'Das Dokument enthält zu viel Text.',
		text: 'Gelesen werden bis zu 20 Millionen Zeichen. Es wurde nichts gespeichert. Teilen Sie es und ziehen Sie die Teile ins Fenster.',
	}),
	'document-unpacks-too-large': () => ({
		title: 'Die Datei wird beim Entpacken viel zu groß.',
		text: 'So gebaute Dateien können einem Computer schaden, deshalb wurde sie nicht geöffnet. Es wurde nichts gespeichert. Bitten Sie den Absender um ein PDF.',
	}),
	'document-nothing-inside': () => ({
		title: 'Nichts in dieser Datei kann gelesen werden.',
		text: 'Sie enthält andere Dateien, aber kein Dokument, das gelesen werden kann. Es wurde nichts gespeichert. Entpacken Sie sie, um zu sehen, was darin ist.',
	}),
	'document-already-here': ({ name, inside }) => ({
		title: inside === undefined ? 'Dasselbe Dokument ist schon da.' : 'Alle Dokumente darin sind schon da.',
		text:
			inside === undefined
				? `Es ist genau gleich wie ${name === undefined ? 'ein anderes Dokument dieses Gesprächs' : `„${name}“`} und wurde deshalb nicht noch einmal gelesen. Es geht nichts verloren; nehmen Sie es von der Liste.`
				: inside === 1
					? 'Das einzige Dokument darin ist genau gleich wie eines dieses Gesprächs und wurde deshalb nicht noch einmal gelesen. Es geht nichts verloren; nehmen Sie es von der Liste.'
					: `Jedes der ${inside} Dokumente darin ist genau gleich wie eines dieses Gesprächs; deshalb wurde keines noch einmal gelesen. Es geht nichts verloren; nehmen Sie es von der Liste.`,
	}),
	'document-nested-too-deep': () => ({
		title: 'Die Datei steckt zu tief in anderen Dateien.',
		text: 'Sie wurde nicht geöffnet, denn Archive in Archiven können eine Falle sein. Entpacken Sie sie zuerst, und ziehen Sie dann die Datei selbst herein.',
	}),
	'document-image-too-large': (facts) => ({
		title: 'Das Bild ist zu groß.',
		text: `${amount(facts['pixels']) ? `Es hat ${amount(facts['pixels'])} Bildpunkte, und ${amount(facts['limit'])} können gelesen werden. ` : ''}Es wurde nichts gespeichert. Verkleinern Sie es, und ziehen Sie es noch einmal herein.`,
	}),
	'document-gone': () => ({
		title: 'Die Datei ist nicht mehr da.',
		text: 'Sie wurde verschoben oder umbenannt, oder ihr Laufwerk wurde abgezogen. Es wurde nichts gespeichert. Suchen Sie sie und ziehen Sie sie noch einmal ins Fenster.',
	}),
	'document-locked': () => ({
		title: 'Diese Datei darf gerade nicht gelesen werden.',
		text: 'Ein anderes Programm hält sie fest, oder Sie haben keine Berechtigung, sie zu lesen. Es wurde nichts gespeichert. Schließen Sie sie dort oder fragen Sie, wem sie gehört; versuchen Sie es dann erneut.',
	}),
	'document-reader-crashed': () => ({
		title: 'Das Lesen dieser Datei ist fehlgeschlagen.',
		text: 'Der Teil des Programms, der Dateien liest, ist stehen geblieben; alles andere läuft weiter, und es wurde nichts gespeichert. Versuchen Sie es noch einmal, oder speichern Sie die Datei neu als PDF.',
	}),
	'document-reader-timeout': () => ({
		title: 'Das Lesen dieser Datei hat zu lange gedauert.',
		text: 'Eine Minute lang ging es nicht voran, deshalb wurde es angehalten. Es wurde nichts gespeichert. Versuchen Sie es noch einmal, oder speichern Sie die Datei neu als PDF.',
	}),
	'document-reader-memory': () => ({
		title: 'Das Lesen dieser Datei braucht zu viel Arbeitsspeicher.',
		text: 'Es wurde angehalten, bevor andere Programme darunter leiden. Es wurde nichts gespeichert. Teilen Sie die Datei, oder speichern Sie sie ohne Bilder.',
	}),
	'collection-folder-gone': () => ({
		title: 'Dieser Ordner ist nicht erreichbar.',
		text: 'Vielleicht ist ein Stick abgezogen oder ein Netzlaufwerk nicht da. Stellen Sie es wieder bereit und wählen Sie den Ordner dann noch einmal.',
	}),
	'collection-folder-taken': ({ name }) => ({
		title: 'Dieser Ordner ist schon eine Sammlung.',
		text: `Er steht${name === undefined ? '' : ` als „${name}“`} in der Liste. Befragen Sie ihn dort, oder wählen Sie einen anderen Ordner.`,
	}),
	'collection-folder-refused': () => ({
		title: 'Dieser Ordner kann keine Sammlung sein.',
		text: 'Eine ganze Festplatte oder der Ordner, in dem Indoors seine eigenen Daten hat, wird nicht gelesen. Wählen Sie den Ordner, in dem Ihre Dokumente liegen.',
	}),
	'disk-full': () => ({
		title: 'Der Datenträger ist voll.',
		text: 'Das konnte nicht gespeichert werden; was vorher gespeichert war, ist sicher und lesbar. Schaffen Sie Platz und versuchen Sie es noch einmal.',
	}),
	'read-only': () => ({
		title: 'Zurzeit kann nichts gespeichert werden.',
		text: 'In den Datenordner kann nicht geschrieben werden; was darin steht, ist lesbar. Wenden Sie sich an die Person, die Ihren Computer betreut.',
	}),
	'database-newer': () => ({
		title: 'Ihre Daten wurden von einer neueren Fassung dieses Programms geschrieben.',
		text: 'Sie wurden nicht angetastet. Installieren Sie die neuere Fassung wieder, um sie zu öffnen.',
	}),
	'backup-damaged': () => ({
		title: 'Diese Sicherung ist beschädigt.',
		text: 'Sie wurde nicht zurückgespielt, und was jetzt da ist, ist unverändert. Wählen Sie eine andere Sicherung.',
	}),
	'backup-newer': () => ({
		title: 'Diese Sicherung stammt von einer neueren Fassung des Programms.',
		text: 'Sie wurde nicht zurückgespielt, und was jetzt da ist, ist unverändert. Installieren Sie die neuere Fassung und versuchen Sie es dann noch einmal.',
	}),
	'printing-failed': () => ({
		title: 'Das Drucken hat nicht geklappt.',
		text: 'Das System hat keinen Drucker genannt, oder er hat abgelehnt. Als PDF speichern geht auch ohne.',
	}),
	'recipe-file-broken': () => ({
		title: 'Diese Datei enthält keine Art von Zusammenfassung.',
		text: 'Es muss eine sein, die aus Indoors gespeichert wurde. Es wurde nichts geändert.',
	}),
	'form-without-places': () => ({
		title: 'Dieses Formular hat keine benannten Stellen.',
		text: 'Es wurde nichts gefüllt. Schreiben Sie die Namen der Felder in doppelte geschweifte Klammern, wo die Werte stehen sollen, etwa {{Name}}, oder geben Sie Inhaltssteuerelementen von Word deren Titel, speichern Sie es als .docx und wählen Sie es erneut.',
	}),
	'form-damaged': () => ({
		title: 'Das ist kein Word-Formular, das sich füllen lässt.',
		text: 'Es ist beschädigt oder keine .docx-Datei; geschrieben wurde nichts. Speichern Sie es in Word oder LibreOffice neu als .docx und wählen Sie es erneut.',
	}),
	'form-too-large': () => ({
		title: 'Dieses Formular ist zu groß.',
		text: 'Es wurde nichts gefüllt. Ein Formular darf 20 MB haben; nehmen Sie große Bilder heraus und wählen Sie es erneut.',
	}),
	'table-without-headings': () => ({
		title: 'In dieser Tabelle wurden keine Überschriften gefunden.',
		text: 'Es wurde nichts geändert. Die erste Zeile muss die Spalten benennen; sonst geben Sie die Namen der Felder von Hand ein.',
	}),
	'link-refused': () => ({
		title: 'Dieser Verweis wird nicht geöffnet.',
		text: 'Nur Web- und Mailadressen werden an Ihren Browser übergeben, und nur, wenn Sie zustimmen. Es wurde nichts gesendet.',
	}),
};
