import { cleanup, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { errorCodes, type ErrorCode, type ErrorDetails } from '../../src-main/contract/errors.ts';
import { modelId } from '../support/fake-main/ids.ts';
import { withModels } from '../support/fake-main/model-scenarios.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import { showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

const more = [
	'disk-full',
	'folder-not-writable',
	'model-refused-policy',
	'model-refused-licence',
	'model-recalled',
] as const;
/** How a download can end; a code that comes to the contract wants its case below. */
type DownloadCode =
	Extract<ErrorCode, `net-${string}` | `download-${string}` | `disk-too-${string}`> | (typeof more)[number];
const isOfDownloads = (code: ErrorCode): code is DownloadCode =>
	/^(?:net|download|disk-too)-/u.test(code) || (more as readonly ErrorCode[]).includes(code);

interface Case {
	readonly details?: ErrorDetails;
	/** What happened, and what to do next. */
	readonly en: readonly [title: string, next: string];
	readonly de: readonly [title: string, next: string];
	/** The button that goes on. */
	readonly button?: { readonly en: string; readonly de: string };
}

const host = 'models.house.example';
const cases: Record<DownloadCode, Case> = {
	'net-not-allowed': {
		en: [`No connection to ${host} was agreed to.`, 'Start the download again'],
		de: [`Einer Verbindung mit ${host} hat niemand zugestimmt.`, 'Starten Sie das Holen neu'],
	},
	'net-redirect-refused': {
		en: ['The server sent this program somewhere it does not go.', 'Tell the person who looks after'],
		de: [
			'Der Server hat dieses Programm irgendwohin geschickt, wohin es nicht geht.',
			'Sagen Sie es der Person',
		],
	},
	'net-offline': {
		en: ['This computer is not connected to a network.', 'Connect it'],
		de: ['Dieser Computer ist mit keinem Netz verbunden.', 'Verbinden Sie ihn'],
	},
	'net-name-not-found': {
		en: [`The address of ${host} was not found.`, 'ask for an address inside your organisation'],
		de: [
			`Die Adresse von ${host} wurde nicht gefunden.`,
			'fragen Sie nach einer Adresse in Ihrer Einrichtung',
		],
	},
	'net-refused': {
		en: [`models.house.example does not answer.`, 'it is tried again by itself'],
		de: [`models.house.example antwortet nicht.`, 'es wird von selbst wieder versucht'],
	},
	'net-broken': {
		en: [`The connection to ${host} broke off.`, 'goes on by itself where it stopped'],
		de: [`Die Verbindung mit ${host} ist abgerissen.`, 'geht von selbst dort weiter'],
	},
	'net-proxy-password': {
		en: ['The way out of your network asks for a name and a password.', 'Ask the person who looks after'],
		de: ['Der Weg aus Ihrem Netz verlangt Namen und Kennwort.', 'Fragen Sie die Person'],
	},
	'net-proxy-down': {
		en: ['The way out of your network does not answer.', 'If it lasts, tell the person who looks after'],
		de: ['Der Weg aus Ihrem Netz antwortet nicht.', 'Hält es an, sagen Sie es der Person'],
	},
	'net-proxy-refused': {
		en: [
			`The way out of your network let no connection to ${host} through.`,
			'or bring the file from elsewhere',
		],
		de: [
			`Der Weg aus Ihrem Netz ließ keine Verbindung mit ${host} durch.`,
			'oder bringen Sie die Datei von anderswo mit',
		],
	},
	'net-certificate': {
		en: ['models.house.example could not prove who it is.', 'its certificate has to be installed'],
		de: [
			'models.house.example konnte sich nicht ausweisen.',
			'muss ihr Zertifikat auf diesem Computer eingerichtet',
		],
	},
	'download-not-offered': {
		en: ['This model cannot be fetched.', 'Choose another model, or bring it as a file'],
		de: ['Dieses Modell kann nicht geholt werden.', 'Wählen Sie ein anderes Modell'],
	},
	'download-gated': {
		details: { page: `https://${host}/model` },
		en: ['models.house.example does not give this model out to you yet.', 'Open the page, agree there'],
		de: ['models.house.example gibt Ihnen dieses Modell noch nicht heraus.', 'Öffnen Sie die Seite'],
	},
	'download-not-found': {
		en: [`The file is no longer at ${host}.`, 'Bring the file from elsewhere, or choose another one'],
		de: [`Die Datei ist nicht mehr bei ${host}.`, 'Bringen Sie die Datei von anderswo mit'],
	},
	'download-too-many': {
		details: { seconds: 1200 },
		en: ['models.house.example has had too many requests.', 'asked again in 1,200 seconds'],
		de: [
			'models.house.example hat zu viele Anfragen bekommen.',
			'In 1.200 Sekunden darf wieder gefragt werden',
		],
	},
	'download-server': {
		details: { status: 502 },
		en: ['models.house.example has a fault of its own (code 502).', 'if it lasts, try again tomorrow'],
		de: [
			'models.house.example hat selbst eine Störung (Kennzahl 502).',
			'versuchen Sie es morgen noch einmal',
		],
	},
	'download-unexpected': {
		details: { status: 418 },
		en: ['models.house.example answered in a way this program does not know (code 418).', 'Try again later'],
		de: [
			'models.house.example hat geantwortet, wie es dieses Programm nicht kennt (Kennzahl 418).',
			'Versuchen Sie es später',
		],
	},
	'download-login-page': {
		en: ['A sign-in page came instead of the file.', 'Sign in to the network in your browser'],
		de: ['Statt der Datei kam eine Anmeldeseite.', 'Melden Sie sich im Browser im Netz an'],
	},
	'download-changed': {
		en: ['What was here did not fit the file on the server.', 'It is fetched from the beginning'],
		de: ['Was schon geladen war, passte nicht zur Datei auf dem Server.', 'Sie wird von vorn geholt'],
	},
	'download-truncated': {
		en: ['The file ended too early.', 'Go on: the rest is fetched'],
		de: ['Die Datei hörte zu früh auf.', 'Machen Sie weiter'],
	},
	'download-too-slow': {
		en: ['Almost nothing came for two minutes.', 'faster at another time'],
		de: ['Zwei Minuten lang kam fast nichts.', 'Zu einer anderen Zeit'],
	},
	'download-wrong-hash': {
		en: ['What came is not the file that was expected.', 'Fetching it again begins anew'],
		de: ['Was ankam, ist nicht die erwartete Datei.', 'Neues Holen beginnt von vorn'],
		button: { en: 'Fetch it again', de: 'Neu holen' },
	},
	'disk-too-small': {
		details: { neededBytes: 21.7e9, freeBytes: 12.1e9 },
		en: [
			'There is too little room on the disk.',
			'21.7 GB are needed, 12.1 GB are free. What is there is kept, and your conversations are not affected. Make room',
		],
		de: [
			'Auf dem Datenträger ist zu wenig Platz.',
			'Gebraucht werden 21,7 GB, frei sind 12,1 GB. Was da ist, bleibt, und Ihre Gespräche sind nicht betroffen. Schaffen Sie Platz',
		],
	},
	'disk-full': {
		en: ['The disk is full.', 'Make room on the disk, then try again'],
		de: ['Der Datenträger ist voll.', 'Schaffen Sie Platz und versuchen Sie es noch einmal'],
	},
	'folder-not-writable': {
		en: ['Nothing can be written to this folder.', 'Choose another folder, or ask for permission'],
		de: ['In diesen Ordner kann nichts geschrieben werden.', 'Wählen Sie einen anderen Ordner'],
	},
	'model-refused-policy': {
		details: { fixed: true },
		en: ['The rules for this computer do not allow this model.', 'choose a model that is allowed'],
		de: ['Die Regeln für diesen Computer erlauben dieses Modell nicht.', 'wählen Sie ein erlaubtes Modell'],
	},
	'model-refused-licence': {
		details: { licence: 'Gemma', fixed: true },
		en: ['The rules for this computer do not allow this model’s licence.', 'The licence is Gemma.'],
		de: ['Die Regeln für diesen Computer erlauben die Lizenz dieses Modells nicht.', 'Die Lizenz ist Gemma.'],
	},
	'model-recalled': {
		details: { en: 'It gives wrong doses', de: 'Es nennt falsche Dosen' },
		en: ['This model was recalled.', 'It gives wrong doses.'],
		de: ['Dieses Modell wurde zurückgerufen.', 'Es nennt falsche Dosen.'],
	},
};

it.each(['en', 'de'] as const)(
	'a download that failed says what happened and what to do next, for every code (%s)',
	async (language) => {
		const codes = errorCodes.filter(isOfDownloads);
		expect(codes.toSorted()).toEqual(Object.keys(cases).toSorted());
		const world = withModels(withConversations());
		world.settings = { ...world.settings, language };
		world.catalog.downloads = codes.map((code) => ({
			id: modelId(code),
			name: code,
			receivedBytes: 1e8,
			totalBytes: 1e9,
			startedAnew: false,
			state: { kind: 'failed', problem: { code, details: { host, ...cases[code].details } } },
		}));
		const person = await showWindow(world);
		await person.click(screen.getByTestId('open-models'));
		const rows = await screen.findAllByTestId('download');
		const shown = rows.map((row) => {
			const problem = within(row).getByRole('alert');
			const title = problem.querySelector('b')?.textContent ?? '';
			return [row.dataset['code'], title, problem.textContent.slice(title.length).trim()];
		});
		expect(shown.map(([code, title]) => [code, title])).toEqual(
			codes.map((code) => [code, cases[code][language][0]]),
		);
		for (const [at, code] of codes.entries()) expect(shown[at]?.[2]).toContain(cases[code][language][1]);
		const goesOn = { en: 'Go on', de: 'Weiter' };
		for (const [at, row] of rows.entries()) {
			const code = codes[at];
			if (code === undefined) throw new Error('more rows than codes');
			expect(within(row).getByTestId('download-resume').textContent.trim()).toBe(
				(cases[code].button ?? goesOn)[language],
			);
		}
		expect(screen.getAllByTestId('download-page')).toHaveLength(1);
	},
);
