import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root, starterModelPath } from '../../tools/setup/places.mjs';
import { storeConversation } from '../support/database.ts';
import { makeManyFiles } from '../support/documents/many-files.ts';
import { faultsOf } from '../support/faults.ts';
import { choose } from '../support/looks.ts';
import { answerDialogs, ask, drop, expect, long, sampleDocument, test } from '../support/program.ts';

const files = path.join(root, 'test', 'support', 'files');

interface Appearance {
	readonly language: 'en' | 'de';
	readonly theme: 'light' | 'dark';
	readonly width: number;
	readonly height: number;
	/** What must be read on each screen, so that a text that was not translated is noticed. */
	readonly words: Readonly<Record<Screen, readonly string[]>>;
}
type Screen =
	| 'settings'
	| 'empty'
	| 'chat'
	| 'correction'
	| 'teach'
	| 'summary-running'
	| 'summary'
	| 'panel'
	| 'point-edited'
	| 'quotations'
	| 'document-answer'
	| 'opening-error'
	| 'password'
	| 'many'
	| 'comparison'
	| 'overall'
	| 'search'
	| 'models'
	| 'model-details'
	| 'catalog'
	| 'passport'
	| 'passport-restricted'
	| 'connection'
	| 'bringing'
	| 'ledger'
	| 'shortcuts'
	| 'report'
	| 'collections'
	| 'exclusions'
	| 'collection-answer'
	| 'recipes'
	| 'recipe'
	| 'compare'
	| 'compared'
	| 'summary-change'
	| 'delete-toast'
	| 'drop';

const english: Appearance = {
	language: 'en',
	theme: 'light',
	width: 1280,
	height: 800,
	words: {
		settings: ['Settings', 'Appearance', 'Open folder', 'Save everything'],
		empty: ['What can I do for you?', 'New conversation', 'Summarise the sample document'],
		correction: ['Suggest a correction', 'How it should have been', 'Remark', 'Save and learn from it'],
		teach: ['Suggested corrections (1)', 'Take as example', 'Change first', 'From de-identified texts'],
		chat: ['Today', 'From the model’s general knowledge'],
		'summary-running': ['Summarising', 'Stop', 'Key passages', 'Working on'],
		summary: ['Summary', 'Checked by me', 'AI draft, not checked by you yet', 'omissions are not checked'],
		panel: ['Answering from', 'of 3'],
		'point-edited': ['Enter saves, Esc cancels', 'Cancel', 'Save'],
		quotations: ['Quotations', 'No model wrote anything', 'quoted from'],
		'document-answer': ['From passages that were found', 'Answering from library-renovation.pdf'],
		'opening-error': ['damaged.pdf', 'Choose another file'],
		password: ['password.pdf', 'password', 'Open'],
		many: [
			'8 documents',
			'5 of 8 read',
			'3 could not be read',
			'The file is damaged',
			'Summarise all',
			'Save table',
		],
		comparison: [
			'Two versions compared',
			'2 figures or dates among them',
			'before: section 1',
			'No model took part',
		],
		overall: ['What all summaries say', 'The most important points of', 'Save as'],
		search: ['Search conversations', 'found', 'Esc closes'],
		models: ['Models', 'On this computer', 'Starter model', 'Open source', 'For this computer'],
		'model-details': ['Check the file', 'Take to another computer', 'Passport'],
		catalog: ['All models', 'Language', 'Good for', 'Compare'],
		passport: ['What may I do with it?', 'patient data', 'What was published?'],
		'passport-restricted': ['Open weights with restrictions', 'What may I do with it?'],
		connection: ['Indoors will connect to huggingface.co', 'Nothing of yours is sent'],
		bringing: ['notes', 'ward'],
		ledger: ['Connections', 'No connection was ever made'],
		shortcuts: ['Keyboard shortcuts', 'New conversation', 'Ctrl', 'Shift'],
		report: ['Report for the help desk', 'Save report'],
		collections: ['Choose a folder', '2 files could not be read', 'Try again'],
		exclusions: ['Leave files out of', 'stands for anything', 'Save'],
		'collection-answer': ['Answering from', 'What the model read', 'From passages that were found'],
		recipes: ['Kinds of summaries', 'New kind', 'Minutes', 'Decisions'],
		recipe: ['Kind of summary: Clinical note', 'Words to look for', 'Add heading', 'Cancel'],
		compare: ['Compare answers', 'One side', 'Other side', 'Ask both', 'Who was better', 'Blind'],
		compared: ['Which answer is better?', 'Left is better', 'Both bad', 'All comparisons'],
		'summary-change': ['Quick look', 'Thorough', 'What for', 'Make again'],
		'delete-toast': ['deleted', 'Undo'],
		drop: ['Drop to summarise', 'Add to this one'],
	},
};

const german: Appearance = {
	language: 'de',
	theme: 'dark',
	width: 900,
	height: 600,
	words: {
		settings: ['Einstellungen', 'Aussehen', 'Ordner öffnen', 'Alles speichern'],
		empty: ['Was kann ich für Sie tun?', 'Neues Gespräch', 'Das Beispieldokument zusammenfassen'],
		correction: [
			'Korrektur vorschlagen',
			'So hätte sie sein sollen',
			'Anmerkung',
			'Speichern und daraus lernen',
		],
		teach: ['Vorgeschlagene Korrekturen (1)', 'Als Beispiel übernehmen', 'Aus Texten ohne Personendaten'],
		chat: ['Heute', 'Aus dem allgemeinen Wissen des Modells'],
		'summary-running': ['Zusammenfassen', 'Anhalten', 'Wichtige Stellen', 'In Arbeit'],
		summary: [
			'Zusammenfassung',
			'Von mir geprüft',
			'KI-Entwurf, von Ihnen noch nicht geprüft',
			'Auslassungen werden nicht geprüft',
		],
		panel: ['Antwortet aus', 'von 3'],
		'point-edited': ['Eingabe speichert, Esc bricht ab', 'Abbrechen', 'Speichern'],
		quotations: ['Zitate', 'Kein Modell hat etwas geschrieben', 'zitiert aus'],
		'document-answer': ['Aus gefundenen Stellen', 'Antwortet aus library-renovation.pdf'],
		'opening-error': ['damaged.pdf', 'Andere Datei wählen'],
		password: ['password.pdf', 'Kennwort', 'Öffnen'],
		many: [
			'8 Dokumente',
			'5 von 8 gelesen',
			'3 nicht lesbar',
			'Die Datei ist beschädigt',
			'Alle zusammenfassen',
			'Tabelle speichern',
		],
		comparison: [
			'Zwei Fassungen im Vergleich',
			'darunter 2 Zahlen oder Daten',
			'vorher: Abschnitt 1',
			'Kein Modell',
		],
		overall: ['Was alle Zusammenfassungen sagen', 'Die wichtigsten Punkte', 'Speichern als'],
		search: ['Gespräche durchsuchen', 'gefunden', 'Esc schließt'],
		models: ['Modelle', 'Auf diesem Computer', 'Startmodell', 'Open Source', 'Für diesen Computer'],
		'model-details': ['Datei prüfen', 'Pass'],
		catalog: ['Alle Modelle', 'Sprache', 'Gut für', 'Vergleichen'],
		passport: ['Was darf ich damit tun?', 'Patientendaten', 'Was wurde veröffentlicht?'],
		'passport-restricted': ['Offene Gewichte mit Einschränkungen', 'Was darf ich damit tun?'],
		connection: ['huggingface.co', 'Von Ihnen wird nichts gesendet'],
		bringing: ['notes', 'ward'],
		ledger: ['Verbindungen', 'Es wurde nie eine Verbindung hergestellt'],
		shortcuts: ['Tastenkürzel', 'Neues Gespräch', 'Strg', 'Umschalt'],
		report: ['Bericht für den Support', 'Bericht speichern'],
		collections: ['Ordner wählen', '2 Dateien konnten nicht gelesen werden', 'Noch einmal'],
		exclusions: ['Dateien aus', 'steht für Beliebiges', 'Speichern'],
		'collection-answer': ['Antwortet aus', 'Was das Modell las', 'Aus gefundenen Stellen'],
		recipes: ['Arten von Zusammenfassungen', 'Neue Art', 'Protokoll', 'Beschlüsse'],
		recipe: [
			'Art der Zusammenfassung: Arztbrief',
			'Wonach gesucht wird',
			'Überschrift hinzufügen',
			'Abbrechen',
		],
		compare: ['Antworten vergleichen', 'Eine Seite', 'Andere Seite', 'Beide fragen', 'Wer besser war'],
		compared: ['Welche Antwort ist besser?', 'Links ist besser', 'Beide schlecht', 'Alle Vergleiche'],
		'summary-change': ['Schneller Überblick', 'Gründlich', 'Wofür', 'Neu erstellen'],
		'delete-toast': ['gelöscht', 'Rückgängig'],
		drop: ['Loslassen', 'Zu diesem Gespräch hinzufügen'],
	},
};

for (const appearance of [english, german]) {
	const { language, theme, width, height } = appearance;
	test(
		`every screen in ${language}, ${theme}, ${width} by ${height}: nothing that axe finds, no word missing`,
		long,
		async ({ launch, dataFolder }) => {
			const { app, page, pageErrors } = await launch({
				size: { width, height },
				// The other language, so that choosing this one is seen to work.
				env: { LANGUAGE: language === 'en' ? 'de' : 'en' },
			});
			test.setTimeout(360_000);
			const look = (name: Screen): Promise<void> => lookAt(page, appearance, name);

			// Language and colours change at once, without a restart.
			await page.getByTestId('open-settings').click();
			await choose(page, 'setting-language', language);
			await choose(page, 'setting-theme', theme);
			await choose(page, 'setting-summary-length', 'short');
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			await expect(page.getByTestId('storage')).toBeVisible();
			expect(await page.evaluate(typefaceIsThere)).toBe(true);
			await look('settings');
			await page.getByTestId('report').click();
			await expect(page.getByTestId('report-text')).not.toBeEmpty();
			await look('report');
			await page.keyboard.press('Escape');

			await page.getByTestId('open-recipes').click();
			await look('recipes');
			await page.locator('[data-recipe=clinical]').getByTestId('recipe-edit').click();
			await look('recipe');
			await page.keyboard.press('Escape');
			await page.getByTestId('back').click();
			await expect(page.getByTestId('settings-screen')).toBeVisible();

			await page.getByTestId('open-compare').click();
			await page.getByTestId('compare-question').fill('Name a colour.');
			await look('compare');
			await page.getByTestId('compare-start').click();
			await expect(page.getByTestId('vote')).toHaveCount(4, { timeout: 60_000 });
			await look('compared');

			await page.getByTestId('new-conversation').click();
			await expect(page.getByTestId('empty-state')).toBeVisible();
			await look('empty');

			await ask(
				page,
				'Name two colours, please, and say in one sentence where the nurses of a hospital may see them.',
			);
			await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-state', 'complete');
			await look('chat');

			await page.getByTestId('suggest-correction').click();
			await page.getByTestId('correction-answer').fill('Green and white, in the corridors and the rooms.');
			await look('correction');
			await page.getByTestId('correction-save').click();
			await expect(page.getByTestId('correction')).toBeVisible();
			await page.getByTestId('open-settings').click();
			await page.getByTestId('open-teach').click();
			await expect(page.getByTestId('correction-pieces')).toBeVisible();
			await look('teach');

			await page.getByTestId('new-conversation').click();
			await page.getByTestId('start-sample').click();
			await startSummary(page);
			await expect(page.getByTestId('point').first()).toBeVisible({ timeout: 60_000 });
			await look('summary-running');
			const summary = page.getByTestId('summary');
			await expect(summary).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
			await page.getByTestId('document-card').scrollIntoViewIfNeeded();
			await look('summary');
			await page.getByTestId('summary-change').click();
			await look('summary-change');
			await page.getByTestId('summary-change').click();

			const point = page.getByTestId('point').nth(1);
			await point.getByTestId('page-chip').first().click();
			await expect(page.getByTestId('marked-passage').first()).toBeVisible();
			await look('panel');
			await page.keyboard.press('Escape');

			await point.hover();
			await point.getByTestId('point-menu').click();
			await page.getByTestId('point-edit').click();
			await expect(page.getByTestId('point-editor')).toBeFocused();
			await look('point-edited');
			await page.keyboard.press('Escape');

			await choose(page, 'summary-kind', 'quotations');
			await expect(summary).toHaveAttribute('data-method', 'quotations');
			await expect(summary).toHaveAttribute('data-state', 'done');
			await look('quotations');

			await ask(page, 'When does the library open again?');
			await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-state', 'complete');
			await look('document-answer');

			const damaged = path.join(dataFolder, 'damaged.pdf');
			writeFileSync(damaged, '%PDF-1.7\nthis is not what it says');
			const letGo = await dragOver(page, damaged);
			await expect(page.getByTestId('drop-overlay')).toBeVisible();
			await look('drop');
			await letGo();
			await expect(page.getByTestId('drop-overlay')).toBeHidden();
			const opening = page.getByTestId('opening');
			await expect(opening).toHaveAttribute('data-code', 'document-damaged');
			await look('opening-error');
			await page.getByTestId('opening-dismiss').click();
			await drop(page, path.join(files, 'password.pdf'));
			await expect(page.getByTestId('password')).toBeFocused();
			await look('password');
			await page.getByTestId('opening-dismiss').click();

			await page.getByTestId('new-conversation').click();
			const many = await makeManyFiles(path.join(dataFolder, 'Cases'), 3);
			const { broken, locked, twin, before, after } = many;
			await drop(page, ...many.paths.slice(0, 3), broken, locked, twin, before, after);
			await expect(page.getByTestId('many-head')).toHaveAttribute('data-read', '5');
			await page.getByTestId('many-sort').nth(1).click();
			await look('many');
			await page.locator('[data-name="Lease 2025.docx"]').getByTestId('many-menu').click();
			await page.getByTestId('compare-with').click();
			await page.locator('[data-name="Lease 2026.docx"]').getByTestId('compare-this').click();
			await expect(page.getByTestId('compared-change')).toHaveCount(4);
			await look('comparison');
			await page.getByTestId('summarise-all').click();
			await page.getByTestId('show-overall').click({ timeout: 120_000 });
			await expect(page.getByTestId('overall-document').first()).toBeVisible();
			await look('overall');
			await page.getByTestId('many-stop-summaries').or(page.getByTestId('many-detail-close')).first().click();

			await page.keyboard.press('ControlOrMeta+k');
			await page.getByTestId('search-field').fill('library');
			await expect(page.getByTestId('search-hit').first()).toBeVisible();
			await look('search');
			await page.keyboard.press('Escape');

			const shelf = test
				.info()
				.outputPath('Leitlinien und Rundschreiben der Verwaltung, Stand November 2026');
			mkdirSync(shelf);
			copyFileSync(sampleDocument, path.join(shelf, 'library-renovation.pdf'));
			copyFileSync(path.join(files, 'password.pdf'), path.join(shelf, 'password.pdf'));
			writeFileSync(path.join(shelf, 'damaged.pdf'), '%PDF-1.7\nnothing');
			await answerDialogs(app, shelf);
			await page.getByTestId('open-collections').click();
			await page.getByTestId('add-collection').click();
			const collection = page.getByTestId('collection');
			await expect(collection).toHaveAttribute('data-failed', '2', { timeout: 30_000 });
			await expect(collection).toHaveAttribute('data-state', 'ready');
			await page.getByTestId('failed-files').click();
			await look('collections');
			await page.getByTestId('collection-menu').click();
			await page.getByTestId('collection-exclude').click();
			await look('exclusions');
			await page.keyboard.press('Escape');
			await page.getByTestId('collection-ask').click();
			await ask(page, 'How much does the roof of the library cost?');
			await page.getByTestId('show-read').click({ timeout: 60_000 });
			await expect(page.getByTestId('given-passage').first()).toBeVisible();
			await look('collection-answer');
			await page.keyboard.press('Escape');

			await page.getByTestId('open-models').click();
			await expect(page.getByTestId('model').first()).toBeVisible();
			await look('models');
			await page.getByTestId('model-details').first().click();
			await look('model-details');
			await page.getByTestId('all-models').click();
			await look('catalog');
			await page.getByTestId('catalog-search').fill('SmolLM3');
			await page.getByTestId('open-passport').first().click();
			await look('passport');
			await page.getByTestId('get').first().click();
			await look('connection');
			await page.keyboard.press('Escape');
			await page.getByTestId('open-models').click();
			await page.getByTestId('all-models').click();
			await page.getByTestId('catalog-search').fill('Llama 3.2 3B');
			await page.getByTestId('open-passport').first().click();
			await look('passport-restricted');
			const notes = path.join(dataFolder, 'notes.gguf');
			const ward = path.join(dataFolder, 'ward.gguf');
			writeFileSync(notes, '<!doctype html><title>Sign in</title>');
			copyFileSync(starterModelPath() ?? '', ward);
			await drop(page, notes, ward);
			await expect(page.getByTestId('candidate')).toHaveCount(2);
			await look('bringing');
			await page.getByTestId('bringing-close').click();
			await page.getByTestId('shield').click();
			await expect(page.getByTestId('ledger-empty')).toBeVisible();
			await look('ledger');
			await page.keyboard.press('ControlOrMeta+/');
			await expect(page.getByTestId('shortcuts')).toBeVisible();
			await look('shortcuts');
			await page.keyboard.press('Escape');

			await page.getByTestId('conversation-row').last().locator('[data-row]').focus();
			await page.keyboard.press('Delete');
			await expect(page.getByTestId('toast')).toBeVisible();
			await look('delete-toast');
			expect(pageErrors).toEqual([]);
		},
	);
}

test('a link in an answer asks first, in the words of the window, and opens nothing when refused', async ({
	launch,
	dataFolder,
}) => {
	await storeConversation(dataFolder, 'Links', ['Where?', 'See [the site](https://example.org/rules?a=1).']);
	const { page, app } = await launch();
	await app.evaluate(({ dialog, shell }) => {
		const seen = { asked: [] as string[], opened: [] as string[], answer: 1 };
		Object.assign(globalThis, { seen });
		dialog.showMessageBox = (...given: unknown[]) => {
			seen.asked.push((given.at(-1) as { message: string }).message);
			return Promise.resolve({ response: seen.answer, checkboxChecked: false });
		};
		shell.openExternal = (url: string) => {
			seen.opened.push(url);
			return Promise.resolve();
		};
	});
	const seen = (): Promise<{ asked: string[]; opened: string[] }> =>
		app.evaluate(() => {
			const { asked, opened } = (globalThis as unknown as { seen: { asked: string[]; opened: string[] } })
				.seen;
			return { asked, opened };
		});
	await page.getByTestId('conversation-row').first().click();
	const link = page.getByRole('link', { name: 'the site' });
	await link.click();
	await expect.poll(seen).toEqual({ asked: ['Open example.org in the browser?'], opened: [] });
	await app.evaluate(() => {
		(globalThis as unknown as { seen: { answer: number } }).seen.answer = 0;
	});
	await link.click();
	await expect.poll(async () => (await seen()).opened).toEqual(['https://example.org/rules?a=1']);
	expect((await seen()).asked).toHaveLength(2);
	await expect(page).toHaveURL('app://indoors/index.html');
});

async function lookAt(page: Page, appearance: Appearance, name: Screen): Promise<void> {
	const { language, theme, width } = appearance;
	const folder = path.join(root, 'out', 'screens', `${language}-${theme}-${width}`);
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
	const body = page.locator('body');
	const missing = async (): Promise<string[]> => {
		const shown = (await body.innerText()).toLowerCase();
		return appearance.words[name].filter((word) => !shown.includes(word.toLowerCase()));
	};
	await expect.poll(missing, { message: `words missing on ${name}`, timeout: 5000 }).toEqual([]);
	const found = await faultsOf(page);
	expect.soft(found, `axe on ${name}`).toEqual([]);
	// Nothing is wider than the window.
	const spill = await page.evaluate(() => {
		const main = document.querySelector('main');
		return main === null ? 1 : main.scrollWidth - main.clientWidth;
	});
	expect.soft(spill, `sideways overflow on ${name}`).toBeLessThanOrEqual(0);
}

/** In the window: whether the bundled typeface was loaded, and not another one put in its place. */
async function typefaceIsThere(): Promise<boolean> {
	await document.fonts.ready;
	return [...document.fonts].some((face) => face.family.includes('Atkinson') && face.status === 'loaded');
}

/** A summary begins by itself where it is quick; a busy computer asks first. */
async function startSummary(page: Page): Promise<void> {
	const make = page.getByTestId('make-summary');
	await make.or(page.getByTestId('summary-job')).first().waitFor();
	if (await make.isVisible()) await make.click();
}

/** Files held over the middle of the conversation; what it gives back lets them go there. */
async function dragOver(page: Page, file: string): Promise<() => Promise<void>> {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [file], dragOperationsMask: 1 };
	const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
		session.send('Input.dispatchDragEvent', { type, x: 400, y: 200, data });
	await send('dragEnter');
	await send('dragOver');
	return async () => {
		await send('drop');
		await session.detach();
	};
}
