import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { conversationId } from '../support/fake-main/ids.ts';
import {
	dischargeLetter,
	germanLetter,
	longManual,
	noticeDocument,
} from '../support/fake-main/sample-documents.ts';
import { broken, file, withConversations, withDocument } from '../support/fake-main/scenarios.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

describe('The first start', () => {
	it('asks for nothing and offers three things that work', async () => {
		const world = new World();
		const person = await showWindow(world);
		expect(screen.getByText('What can I do for you?')).toBeTruthy();
		expect(await screen.findByText('Your conversations will be listed here.')).toBeTruthy();
		expect(screen.getByTestId('shield').textContent).toContain('No documents sent, no connection');

		await screen.findByTestId('composer');
		await person.click(screen.getByTestId('start-example'));
		expect(screen.getByTestId<HTMLTextAreaElement>('composer').value).toMatch(
			/^Write a short, polite reminder/,
		);

		await person.click(screen.getByTestId('start-sample'));
		const card = await screen.findByTestId('document-card');
		expect(card.dataset).toMatchObject({ pages: '3', words: '940', title: 'Notice of the town council' });
		await waitFor(() => expect(screen.getByTestId('coverage').dataset['summaryState']).toBe('done'));
		expect(screen.getAllByTestId('point').map((point) => point.dataset['pages'])).toEqual(['1', '2', '3']);
		expect(callsOf(world, 'summary.start')).toEqual([]);
	});

	it('says where a model is missing and still opens documents', async () => {
		const world = new World();
		world.engine = { kind: 'no-model' };
		world.models = [];
		const person = await showWindow(world);
		await person.click(await screen.findByText('How to get one'));
		expect((await screen.findByTestId('no-model')).textContent).toContain(
			'Nothing is fetched before you agree.',
		);
		await person.click(screen.getByTestId('new-conversation'));
		await person.click(screen.getByTestId('start-sample'));
		await screen.findByTestId('summary-choice');
		expect(screen.queryByTestId('make-summary')).toBeNull();
		expect(screen.getAllByTestId('key-passage')).toHaveLength(3);
	});
});

describe('A conversation', () => {
	it('streams an answer, announces states only, and opens again', async () => {
		const world = new World();
		const person = await showWindow(world);
		await person.type(
			await screen.findByTestId('composer'),
			'Remind Ms Keller{Shift>}{Enter}{/Shift}please{Enter}',
		);
		await screen.findByTestId('conversation');
		const announced = await screen.findByTestId('answer-announcement');
		await waitFor(() => expect(announced.textContent).toBe('The answer is complete.'));
		expect(screen.getAllByRole('article').map((item) => item.dataset['state'])).toEqual([
			'complete',
			'complete',
		]);
		expect(callsOf(world, 'chat.send')).toMatchObject([{ text: 'Remind Ms Keller\nplease' }]);
		expect(screen.getAllByTestId('message-text')[1]?.querySelector('table')).not.toBeNull();
		expect(screen.getAllByTestId('conversation-row')).toHaveLength(1);
	});

	it('is stopped by Esc, keeps what was written, and is tried again', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		world.wait = () => new Promise((resolve) => setTimeout(resolve, 15));
		await openConversation(person, 'minutes');
		await person.type(screen.getByTestId('composer'), 'Hello{Enter}');
		await screen.findByText('Dear Ms Keller,');
		await person.keyboard('{Escape}');
		const problem = await screen.findByTestId('answer-problem');
		expect(problem.textContent).toContain('The answer is not finished.');
		expect(screen.getByText('Dear Ms Keller,')).toBeTruthy();
		world.wait = () => Promise.resolve();
		await person.click(screen.getByTestId('try-again'));
		await waitFor(() => expect(screen.getByTestId('versions').textContent).toContain('2 / 2'));
	});

	it('keeps its draft', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await openConversation(person, 'minutes');
		await person.type(screen.getByTestId('composer'), 'Half a thou');
		await openConversation(person, 'roster');
		await waitFor(() =>
			expect(callsOf(world, 'conversations.saveDraft')).toEqual([{ id: 'minutes', text: 'Half a thou' }]),
		);
		await waitFor(() => expect(screen.getByTestId<HTMLTextAreaElement>('composer').value).toBe(''));
		await openConversation(person, 'minutes');
		await waitFor(() =>
			expect(screen.getByTestId<HTMLTextAreaElement>('composer').value).toBe('Half a thou'),
		);
	});

	it('is edited and sent again as a new version', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await openConversation(person, 'letter');
		await person.click(await screen.findByTestId('message-edit'));
		const editor = screen.getByTestId('message-editor');
		await person.clear(editor);
		await person.type(editor, 'Shorter{Enter}');
		expect(callsOf(world, 'chat.edit')).toEqual([{ messageId: 'm1', text: 'Shorter' }]);
		await waitFor(() => expect(screen.getAllByTestId('message-text')[0]?.textContent).toBe('Shorter'));
	});

	it('says what went wrong in plain words', async () => {
		const world = withConversations();
		world.engine = { kind: 'no-model' };
		const person = await showWindow(world);
		await openConversation(person, 'minutes');
		await person.type(screen.getByTestId('composer'), 'Hello{Enter}');
		const problem = await screen.findByTestId('answer-problem');
		expect(problem.textContent).toContain('There is no model on this computer yet. Your message is stored.');
	});

	it('is renamed with F2, moved between with arrows, and deleted with undo', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await openConversation(person, 'minutes');
		const rows = (): (string | undefined)[] =>
			screen.getAllByTestId('conversation-row').map((row) => row.dataset['conversationId']);
		const focusedRow = (): string | undefined =>
			document.activeElement?.closest<HTMLElement>('[data-testid="conversation-row"]')?.dataset[
				'conversationId'
			];
		const list = screen.getByTestId('conversation-list');
		within(list).getByText('Minutes of the building committee').closest('button')?.focus();
		await person.keyboard('{F2}');
		await screen.findByTestId('rename');
		await person.keyboard('Minutes, March{Enter}');
		await within(list).findByText('Minutes, March');
		await waitFor(() => expect(focusedRow()).toBe('minutes'));
		await person.keyboard('{ArrowDown}');
		await waitFor(() => expect(focusedRow()).toBe('letter'));

		await person.keyboard('{Delete}');
		const toast = await screen.findByTestId('toast');
		expect(toast.textContent).toMatch(
			/“Reminder for an unpaid invoice” deleted\. Backups still hold it until/,
		);
		await waitFor(() => expect(rows()).not.toContain('letter'));
		await person.click(within(toast).getByText('Undo'));
		await waitFor(() => expect(rows()).toContain('letter'));
		expect(callsOf(world, 'conversations.deleteForGood')).toEqual([]);
	});
});

describe('A dropped document', () => {
	const rowsOf = (table: HTMLElement): HTMLElement[] => within(table).getAllByTestId('many-row');
	const notice = (world: World) => ({
		file: file('notice.pdf'),
		outcome: { document: (id: ReturnType<typeof conversationId>) => noticeDocument(world, id) },
	});

	it('opens a conversation of its own beside one that has a document, and can be added instead', async () => {
		const { world } = withDocument(dischargeLetter(conversationId('ward')));
		const person = await showWindow(world);
		await openConversation(person, 'ward');
		await screen.findByTestId('summary');
		world.drop([notice(world)]);
		const offer = await screen.findByTestId('add-offer');
		expect(offer.textContent).toContain('so that it does not mix with “Discharge letter, ward 4”');
		expect(world.conversations.get(conversationId('ward'))?.conversation.documentIds).toHaveLength(1);
		const made = screen.getByTestId('conversation').dataset['conversationId'];

		await person.click(screen.getByTestId('add-instead'));
		await waitFor(() => expect(screen.getByTestId('conversation').dataset['conversationId']).toBe('ward'));
		await waitFor(() => expect(screen.getAllByTestId('document-card')).toHaveLength(2));
		expect(callsOf(world, 'conversations.delete')).toEqual([{ id: made }]);
	});

	it('goes into the conversation on screen when that has none', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await openConversation(person, 'minutes');
		world.drop([notice(world)]);
		await screen.findByTestId('document-card');
		expect(callsOf(world, 'documents.open')).toMatchObject([{ conversationId: 'minutes' }]);
	});

	it('opens several files together in a conversation of their own', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await openConversation(person, 'minutes');
		world.drop([
			notice(world),
			{ ...notice(world), file: file('second.pdf') },
			{ ...notice(world), file: file('third.pdf') },
		]);
		const table = await screen.findByTestId('many');
		await waitFor(() =>
			expect(rowsOf(table).map((row) => row.dataset['state'])).toEqual(['read', 'read', 'read']),
		);
		expect(callsOf(world, 'documents.openMany')).toMatchObject([
			{ conversationId: null, title: '3 documents' },
		]);
		expect(screen.getByTestId('conversation').dataset['title']).toBe('3 documents');
		expect(screen.queryByTestId('document-card')).toBeNull();
		expect(world.conversations.get(conversationId('minutes'))?.conversation.documentIds).toEqual([]);
	});

	it.each([
		['while they are read', true, '0 of 2 read · about 40 seconds left · Summarising: 1 of 3 done'],
		['afterwards', false, 'all 2 read · Summarising: 1 of 3 done · about 3 minutes left'],
	])('says of many how long the rest takes, %s', async (_, isReading, says) => {
		const world = new World();
		world.manyWork = {
			reading: isReading ? { done: 0, total: 2, secondsLeft: 42 } : null,
			summaries: { done: 1, total: 3, secondsLeft: 200 },
		};
		await showWindow(world);
		if (isReading) world.wait = () => new Promise(() => undefined);
		world.drop([notice(world), { ...notice(world), file: file('second.pdf') }]);
		const head = await screen.findByTestId('many-head');
		await waitFor(() => expect(within(head).getByRole('status').textContent).toBe(says));
	});

	it('keeps two that came together in their table', async () => {
		const world = new World();
		await showWindow(world);
		world.drop([notice(world), { ...notice(world), file: file('second.pdf') }]);
		const table = await screen.findByTestId('many');
		await waitFor(() => expect(rowsOf(table).map((row) => row.dataset['state'])).toEqual(['read', 'read']));
		expect(screen.queryByTestId('document-card')).toBeNull();
	});

	it('offers to compare two that came one after the other', async () => {
		const { world } = withDocument(dischargeLetter(conversationId('ward')));
		const person = await showWindow(world);
		await openConversation(person, 'ward');
		await screen.findByTestId('summary');
		world.drop([notice(world)]);
		await person.click(await screen.findByTestId('add-instead'));
		await person.click(await screen.findByTestId('compare-pair'));
		expect((await screen.findByTestId('many-detail-view')).dataset['kind']).toBe('comparison');
		expect(screen.getAllByTestId('document-card')).toHaveLength(2);
		await waitFor(() =>
			expect(screen.getByTestId('comparison-verdict').textContent).toMatch(
				/\d+ sentences? changed|\d+ (?:added|removed)/,
			),
		);
	});

	it('asks for a password, says when it is wrong, and opens', async () => {
		const world = new World();
		const person = await showWindow(world);
		world.drop([{ file: file('payslip.pdf'), outcome: { password: 'ward4' } }]);
		await person.type(await screen.findByTestId('password'), 'nope{Enter}');
		await screen.findByText('That password does not open it. Please try again.');
		await person.type(screen.getByTestId('password'), 'ward4{Enter}');
		await screen.findByTestId('document-card');
		expect(screen.queryByTestId('opening')).toBeNull();
	});

	it('says for each bad file what it is, beside the others', async () => {
		const world = new World();
		const person = await showWindow(world);
		world.drop([
			broken('scan.pdf', 'document-no-text'),
			broken('folder', 'document-folder'),
			{ file: file('payslip.pdf'), outcome: { password: 'ward4' } },
			notice(world),
		]);
		const table = await screen.findByTestId('many');
		const states = (): unknown[] =>
			rowsOf(table).map(({ dataset }) => [dataset['name'], dataset['code'] ?? dataset['state']]);
		await waitFor(() =>
			expect(states()).toEqual([
				['council-notice.pdf', 'read'],
				['folder', 'document-folder'],
				['payslip.pdf', 'document-password-needed'],
				['scan.pdf', 'document-no-text'],
			]),
		);
		await person.type(within(table).getByTestId('many-password'), 'ward4{Enter}');
		await waitFor(() => expect(states()[1]).toEqual(['council-notice.pdf', 'read']));
		await person.click(within(rowsOf(table)[2] as HTMLElement).getByTestId('many-dismiss'));
		await waitFor(() => expect(rowsOf(table)).toHaveLength(3));
		expect(screen.getByTestId('many-head').textContent).toContain('1 could not be read');
	});
});

describe('A summary', () => {
	const show = async (make = dischargeLetter) => {
		const { world } = withDocument(make(conversationId('ward')));
		const person = await showWindow(world);
		await openConversation(person, 'ward');
		await screen.findByTestId('document-card');
		return { world, person };
	};

	it('opens the document at the passage that a point comes from', async () => {
		const { person } = await show();
		const chip = within(screen.getAllByTestId('point')[2] as HTMLElement).getByTestId('page-chip');
		await person.click(chip);
		const mark = await screen.findByTestId('marked-passage');
		expect(mark.textContent).toBe('Apixaban 5 mg twice daily was started for stroke prevention');
		expect(chip.getAttribute('aria-pressed')).toBe('true');
		expect(screen.getByTestId('document-panel')).toBeTruthy();
		await person.keyboard('{Escape}');
		expect(screen.queryByTestId('document-panel')).toBeNull();
	});

	it('takes the figure of the source with one click, and undoes it', async () => {
		const { world, person } = await show();
		expect(screen.getByTestId('coverage').textContent).toBe(
			'1 figure differs · key sentences of all 4 pages · omissions are not checked',
		);
		expect(screen.getByTestId('finding').textContent).toMatch(/Page 3 says\s+“Apixaban 5 mg twice daily”/);
		await person.click(screen.getByTestId('finding-change'));
		await waitFor(() =>
			expect(screen.getAllByTestId('point-text')[2]?.textContent).toContain('apixaban 5 mg twice'),
		);
		expect(screen.getByTestId('coverage').textContent).toContain('1 decided by you');
		await person.click(screen.getByTestId('summary-undo'));
		await waitFor(() => expect(screen.getByTestId('finding')).toBeTruthy());
		expect(callsOf(world, 'summary.decide')).toMatchObject([{ finding: 0, decision: 'changed' }]);
	});

	it('lets a doubtful figure stand when the person says so', async () => {
		const { person } = await show();
		await person.click(screen.getByTestId('finding-keep'));
		expect((await screen.findByTestId('finding-kept')).textContent).toContain('You confirmed “10 mg”');
	});

	it('asks before doubtful figures are copied', async () => {
		const { world, person } = await show();
		await person.click(screen.getByTestId('summary-copy'));
		await screen.findByText('1 doubtful place is still open');
		await person.click(screen.getByTestId('correct-first'));
		expect(callsOf(world, 'summary.copy')).toEqual([]);
		await person.click(screen.getByTestId('summary-copy'));
		await person.click(await screen.findByTestId('take-with-marks'));
		await screen.findByText('Copied');
		expect(callsOf(world, 'summary.copy')).toMatchObject([{ marks: true }]);
	});

	it('is moved by keyboard and signed off', async () => {
		const { world, person } = await show();
		screen.getAllByTestId('point')[1]?.focus();
		await person.keyboard('{Alt>}{ArrowUp}{/Alt}');
		await waitFor(() => expect(screen.getAllByTestId('point')[0]?.dataset['pointId']).toBe('point-2'));
		expect(screen.getByTestId('document-card').textContent).toContain('AI draft, not checked by you yet');
		await person.click(screen.getByTestId('checked-by-me'));
		await waitFor(() =>
			expect(screen.getByTestId('document-card').textContent).toMatch(/Checked by you on \d+ \w+ \d{4} at /),
		);
		expect(callsOf(world, 'summary.markChecked')).toMatchObject([{ checked: true }]);
	});

	it('is made in another length as a version beside the first', async () => {
		const { person } = await show();
		await person.click(screen.getByLabelText('Short'));
		await waitFor(() => expect(screen.getByTestId('summary-versions').textContent).toContain('2 of 2'));
		await person.click(screen.getByLabelText('Earlier version of the summary'));
		await waitFor(() => expect(screen.getByTestId('summary').dataset['length']).toBe('medium'));
	});

	it('says why a document is quoted', async () => {
		await show(germanLetter);
		expect(screen.getByTestId('summary-method').textContent).toBe(
			'Quotations, because this document is in German and the starter model knows English only.',
		);
		expect(screen.getByTestId('document-card').textContent).toContain(
			'Pages 3–5 and 9 have no text and could not be read.',
		);
		expect(screen.getAllByTestId('point').every((point) => point.dataset['quoted'] === 'true')).toBe(true);
	});

	it('shows how far it is, and is stopped and continued', async () => {
		const { world, person } = await show((id) => longManual(id, 'running'));
		const job = screen.getByTestId('summary-job');
		expect(job.textContent).toMatch(
			/Summarising: section 4 of 12\s*about 2 minutes left; you can go on working/,
		);
		await person.click(screen.getByTestId('summary-stop'));
		await waitFor(() =>
			expect(screen.getByTestId('summary-job').textContent).toContain(
				'Stopped after section 3 of 12. What is there stays.',
			),
		);
		expect(screen.getAllByTestId('point')).toHaveLength(1);
		await person.click(screen.getByTestId('summary-resume'));
		expect(callsOf(world, 'summary.start')).toMatchObject([{ length: 'medium', quotations: false }]);
	});

	it('is offered with its time when it did not start by itself', async () => {
		const { world, person } = await show((id) => longManual(id, 'none'));
		expect(screen.getByTestId('summary-choice').textContent).toContain(
			'about 20 seconds; the model reads about 2.7 of 400 pages',
		);
		await person.click(screen.getByTestId('make-summary'));
		expect(callsOf(world, 'summary.start')).toMatchObject([{ length: 'medium', quotations: false }]);
		// The button is gone; the keyboard goes on from beside it.
		await waitFor(() => expect(screen.queryByTestId('make-summary')).toBeNull());
		await waitFor(() => expect(document.activeElement?.className).toContain('document-item'));
	});
});

describe('An answer from a document', () => {
	it('says where it differs from the document, and opens that place', async () => {
		const { world } = withDocument(dischargeLetter(conversationId('ward')));
		const fake = [...world.conversations.values()].find((one) => one.conversation.id === 'ward');
		const answer = fake?.items.at(-1);
		if (fake === undefined || answer?.kind !== 'message') throw new Error('there is no answer');
		const said = { start: 0, end: 3, page: 4, replacement: '', decision: 'open' } as const;
		world.setItem(fake, {
			...answer,
			findings: [
				{ ...said, kind: 'figure', said: '3 kg', source: 'more than 2 kg in three days' },
				{ ...said, kind: 'name', said: 'Dr Brown', source: '' },
			],
		});
		const person = await showWindow(world);
		await openConversation(person, 'ward');
		const box = await screen.findByTestId('answer-findings');
		expect(box.getAttribute('aria-label')).toBe('2 places differ');
		const [first, second] = within(box).getAllByTestId('answer-finding');
		expect(first?.textContent).toMatch(/“3 kg”\s*page 4 says\s*“more than 2 kg in three days”/iu);
		expect(second?.textContent).toContain('Dr Brown');

		await person.click(within(first as HTMLElement).getByTestId('page-chip'));
		expect((await screen.findByTestId('marked-passage')).textContent).toBe('more than 2 kg in three days');
	});
});

describe('The rest of the window', () => {
	it('changes its language at once and everywhere', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await person.click(screen.getByTestId('open-settings'));
		await person.click(within(await screen.findByTestId('setting-language')).getByLabelText('Deutsch'));
		await screen.findByText('Aussehen');
		expect(screen.getByTestId('new-conversation').textContent).toContain('Neues Gespräch');
		expect(document.documentElement.lang).toBe('de');
		expect(document.querySelector('main')?.textContent).not.toMatch(/Settings|Backups/);
	});

	it('searches all conversations as one types, by keyboard alone', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await person.keyboard('{Control>}k{/Control}');
		await person.type(await screen.findByTestId('search-field'), 'an');
		const hits = await screen.findAllByTestId('search-hit');
		const groups = screen.getAllByTestId('search-group');
		expect(hits[0]?.querySelector('mark')?.textContent).toBe('an');
		expect(groups).toHaveLength(new Set(hits.map((hit) => hit.dataset['conversationId'])).size);
		expect(hits.length).toBeGreaterThan(groups.length);
		const at = hits.findIndex((hit) => hit.dataset['conversationId'] === 'letter');
		await person.keyboard(`{ArrowDown>${String(at + 1)}/}{ArrowUp}`);
		expect(hits.map((hit) => hit.ariaSelected)).toEqual(hits.map((_, index) => String(index === at)));
		await person.keyboard('{Enter}');
		await waitFor(() => expect(screen.getByTestId('conversation').dataset['conversationId']).toBe('letter'));
		expect(screen.queryByTestId('search-field')).toBeNull();
	});

	it('shows the sheet of shortcuts and obeys them', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		await person.keyboard('{Control>}/{/Control}');
		await screen.findByTestId('shortcuts');
		await person.keyboard('{Escape}');
		await waitFor(() => expect(screen.queryByTestId('shortcuts')).toBeNull());
		await openConversation(person, 'letter');
		await person.keyboard('{Control>}n{/Control}');
		await screen.findByTestId('new-screen');
		await person.keyboard('{Control>}o{/Control}');
		expect(callsOf(world, 'documents.choose')).toHaveLength(1);
	});

	it('lists long work, and stops it', async () => {
		const world = withConversations();
		const person = await showWindow(world);
		world.setJobs([
			{
				id: 'j' as never,
				kind: 'summary',
				title: 'plan.pdf',
				conversationId: conversationId('minutes'),
				fraction: 0.25,
				step: { done: 3, total: 12 },
				secondsLeft: 118,
				canStop: true,
			},
		]);
		expect((await screen.findByTestId('job')).textContent).toMatch(
			/Summarising plan\.pdf\s*step 4 of 12, about 2 minutes left/,
		);
		await person.click(screen.getByTestId('job-stop'));
		await waitFor(() => expect(screen.queryByTestId('working-on')).toBeNull());
	});

	it('opens the ledger from the shield, which says exactly what happened', async () => {
		const world = withConversations();
		world.ledger = [
			{
				id: 1,
				at: world.now,
				host: 'example.org',
				purpose: 'download',
				outcome: 'allowed',
				bytes: 0,
				askedBy: 'program',
				about: 'Gemma 3 4B',
			},
			{
				id: 0,
				at: world.now - 1000,
				host: 'house.example',
				purpose: 'link',
				outcome: 'allowed',
				bytes: 0,
				askedBy: null,
				about: null,
			},
		];
		const person = await showWindow(world);
		await waitFor(() =>
			expect(screen.getByTestId('shield').textContent).toContain(
				'No documents sent; 2 connections you asked for',
			),
		);
		await person.click(screen.getByTestId('shield'));
		const rows = (await screen.findAllByTestId('ledger-entry')).map(({ textContent }) => textContent);
		expect(rows[0]).toMatch(/example\.org\s*fetching a model\s*Gemma 3 4B\s*the program, going on by itself/);
		expect(rows[1]).toContain('not written down');
	});

	it('says what happened to the data, and shows a backup before it is restored', async () => {
		const world = withConversations();
		world.notices = [{ kind: 'restored', setAside: 'damaged.db', backupFrom: world.now }];
		const person = await showWindow(world);
		const notice = await screen.findByTestId('notice-restored');
		expect(notice.textContent).toContain('The damaged file was kept as damaged.db.');
		await person.click(within(notice).getByLabelText('Close this notice'));
		await waitFor(() => expect(screen.queryByTestId('notice-restored')).toBeNull());

		await person.click(screen.getByTestId('open-settings'));
		await person.click((await screen.findAllByTestId('restore-backup'))[1] as HTMLElement);
		expect((await screen.findByTestId('restore-holds')).textContent).toBe(
			'48 conversations, 512 messages, 17 documents.',
		);
		expect(callsOf(world, 'data.restore')).toEqual([]);
		await person.click(screen.getByTestId('restore-confirm'));
		await waitFor(() => expect(callsOf(world, 'data.restore')).toEqual([{ id: 'backup-1' }]));
	});

	it('asks before a model that crashed is loaded again', async () => {
		const world = withConversations();
		world.engine = { kind: 'asks', modelId: world.models[0]?.id as never };
		const person = await showWindow(world);
		await person.click(await screen.findByTestId('open-models'));
		expect((await screen.findByTestId('engine-trouble')).textContent).toContain(
			'It is not loaded again until you say so.',
		);
		await person.click(screen.getByTestId('load-again'));
		await waitFor(() => expect(screen.getByTestId('model').dataset['state']).toBe('ready'));
		await person.click(screen.getByTestId('model-details'));
		expect(screen.getByTestId('model-state').textContent).toBe('In use');
	});

	it('says that a conversation is not kept', async () => {
		const world = new World();
		const person = await showWindow(world);
		await person.click(screen.getByTestId('new-choices'));
		await person.click(await screen.findByTestId('new-not-kept'));
		await waitFor(() => expect(screen.getByTestId('new-screen').dataset['kept']).toBe('false'));
		await person.type(await screen.findByTestId('composer'), 'Between us{Enter}');
		await screen.findByText(/This conversation is not kept\./);
		expect(callsOf(world, 'conversations.create')).toEqual([{ kept: false }]);
	});
});
