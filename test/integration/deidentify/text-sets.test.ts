import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SetTextId } from '../../../src-main/contract/deidentify.ts';
import { replaced, toReplace, asMap } from '../../../src-main/app/deidentify/found-words.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { deidentifyDesk } from '../../support/deidentify-desk.ts';

const english =
	'Patient: Edith Farrow\nDate of birth: 3 May 1941\nMrs Farrow came on 4 March 2026 and went home on 11 March 2026.\nTelephone 020 7946 0958.';
const german =
	'Patientin: Frau Edith Farrow\nAufnahme am 04.03.2026, Entlassung am 11.03.2026.\nHausarzt: Dr. Rainer Holm.';

describe('texts of a set', () => {
	it('have one letter for one person, and dates that lie as far apart as before on the same weekdays', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const [one, two] = [desk.add(set, english), desk.add(set, german)];
		const found = [...(await desk.found(one)), ...(await desk.found(two))];
		expect(found.filter((line) => line.startsWith('name'))).toEqual([
			'name: Edith Farrow → Person A',
			'name: Farrow → A',
			'name: Edith Farrow → A',
			'name: Rainer Holm → B',
		]);
		const days = async (id: typeof one): Promise<string> =>
			(await desk.snapshot(id)).findings
				.filter(({ kind }) => kind === 'date')
				.map(({ replacement }) => replacement)
				.join(' | ');
		const [admitted = NaN, discharged = NaN] = (await days(one))
			.split(' | ')
			.slice(1)
			.map((date) => Date.parse(`${date} UTC`));
		expect((discharged - admitted) / 86_400_000).toBe(7);
		expect(new Date(admitted).getUTCDay()).toBe(new Date(Date.UTC(2026, 2, 4)).getUTCDay());
		const [again = ''] = (await days(two)).split(' | ');
		expect(again.split('.').map(Number)).toEqual([
			new Date(admitted).getUTCDate(),
			new Date(admitted).getUTCMonth() + 1,
			new Date(admitted).getUTCFullYear(),
		]);
		expect(desk.problems).toEqual([]);
	});

	it('count as confirmed only when every finding was looked at and a person said so', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const id = desk.add(set, english);
		await expect(desk.confirm(id)).rejects.toMatchObject({ code: 'text-still-searched' });
		await desk.service.searches.idle();
		await expect(desk.confirm(id)).rejects.toMatchObject({ code: 'text-not-looked-at' });
		await desk.acceptAll(id);
		expect(desk.confirmed.confirmedTexts()).toEqual([]);
		await desk.confirm(id);
		const [text] = desk.confirmed.confirmedTexts();
		expect(text).toMatchObject({ id, setId: set, setName: 'March', name: 'Note', documentId: null });
		expect(text?.text).not.toMatch(/Farrow|Edith|7946|4 March 2026|3 May/u);
		expect(text?.sha256).toBe(
			createHash('sha256')
				.update(text?.text ?? '')
				.digest('hex'),
		);
	});

	it('are not confirmed when something changes at that very moment', async () => {
		let meanwhile = (): void => undefined;
		const desk = deidentifyDesk(undefined, {
			...textWorkHere,
			hash: (bytes, signal) => {
				meanwhile();
				return textWorkHere.hash(bytes, signal);
			},
		});
		const set = desk.service.makeSet('March');
		const id = desk.add(set, english);
		await desk.acceptAll(id);
		meanwhile = () => desk.decide(set, '020 7946 0958', null);
		await expect(desk.confirm(id)).rejects.toMatchObject({ code: 'text-not-looked-at' });
		await desk.acceptAll(id);
		meanwhile = () => desk.service.keep(id, { start: 9, end: 21 }, true);
		await expect(desk.confirm(id)).rejects.toMatchObject({ code: 'text-still-searched' });
		expect(desk.confirmed.confirmedTexts()).toEqual([]);
	});

	const changes: Record<
		string,
		(desk: ReturnType<typeof deidentifyDesk>, ids: { set: never; id: never }) => unknown
	> = {
		'a refusal': (desk, { set }) => desk.decide(set, 'farrow', 'refused'),
		'a decision that is undone': (desk, { set }) => desk.decide(set, 'farrow', null),
		'another kind': (desk, { set }) => desk.decide(set, '020 7946 0958', 'accepted', { kind: 'number' }),
		'words that a person adds': (desk, { set }) =>
			desk.decide(set, 'went home', 'accepted', { kind: 'organisation', everywhere: true }),
		'a place where something stays': (desk, { id }) => desk.service.keep(id, { start: 9, end: 21 }, true),
		'another text': (desk, { id }) => desk.service.editText(id, 'Mrs Farrow is well.'),
		'other dates': (desk, { set }) => desk.service.changeSet(set, { dates: 'year' }),
		'dates of somebody else': (desk, { id }) => desk.service.setDatesOf(id, 'anna telephone'),
		'the list of the house': (desk) => desk.service.setHouse(['went home']),
		'a text that names somebody in it': (desk, { set }) => desk.add(set, 'Patient: Anna Telephone'),
		'a person who takes it back': (desk, { id }) => desk.service.takeBack(id),
	};
	it.each(Object.keys(changes))('are confirmed no more after %s', async (name) => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const other = desk.service.makeSet('Other');
		const [id, elsewhere] = [desk.add(set, english), desk.add(other, 'Mrs Farrow called.')];
		for (const one of [id, elsewhere]) {
			await desk.acceptAll(one);
			await desk.confirm(one);
		}
		expect(desk.confirmed.confirmedTexts().map((one) => one.id)).toEqual([id, elsewhere]);
		changes[name]?.(desk, { set, id } as never);
		// At once, before anything was looked through again.
		if (name !== 'a text that names somebody in it')
			expect(desk.confirmed.confirmedTexts().map((one) => one.id)).not.toContain(id);
		await desk.service.searches.idle();
		expect(desk.confirmed.confirmedTexts().map((one) => one.id)).toEqual([elsewhere]);
		expect((await desk.item(id)).confirmedAt).toBeNull();
	});

	it('move their dates like those of whoever a person names, in all texts alike', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const date = async (id: SetTextId): Promise<string | undefined> =>
			(await desk.found(id)).find((one) => one.startsWith('date:'));
		const edith = desk.add(
			set,
			'Mrs Edith Farrow was seen with her daughter Helen Sutcliffe on 4 March 2026.',
		);
		const helen = desk.add(set, 'Mrs Helen Sutcliffe was seen on 4 March 2026.');
		const before = await date(edith);
		expect(before).not.toBe(await date(helen));
		desk.service.setDatesOf(edith, 'helen sutcliffe');
		expect(await date(edith)).toBe(await date(helen));
		expect((await desk.item(edith)).datesOf).toBe('helen sutcliffe');
		desk.service.setDatesOf(edith, null);
		expect(await date(edith)).toBe(before);
	});

	it('know what was decided in the texts before them, so that only what is new is left to look at', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const first = desk.add(set, english);
		await desk.acceptAll(first);
		desk.decide(set, '020 7946 0958', 'refused');
		desk.decide(set, 'went home', 'accepted', { kind: 'organisation', everywhere: true });
		const second = desk.add(set, `${english}\nShe went home. Call 020 7946 0111.`);
		expect(await desk.found(second)).toContain('organisation: went home → [organisation]');
		expect(await desk.item(second)).toMatchObject({
			state: 'ready',
			findings: 8,
			decided: 7,
			confirmedAt: null,
		});
		expect((await desk.found(second)).join()).not.toContain('0958');
		expect((await desk.found(first)).join()).toContain('went home');
	});

	it('are what they were after undo', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const id = desk.add(set, english);
		const before = await desk.found(id);
		const undo = desk.decide(set, 'edith farrow', 'refused');
		expect(await desk.found(id)).not.toEqual(before);
		desk.service.decide(set, undo);
		expect(await desk.found(id)).toEqual(before);
	});

	it('find a name in the texts before the one that tells it', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const first = desk.add(set, 'Seen by Quillon at nine.');
		const second = desk.add(set, 'Patient: Miles Quillon');
		await desk.found(second);
		expect(await desk.found(first)).toEqual(['name: Quillon → Person A']);
	});

	it('go on after a restart, also where they were not looked through to the end', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const first = desk.add(set, english);
		await desk.acceptAll(first);
		await desk.confirm(first);
		const waiting = desk.add(set, german);
		await desk.service.dispose();
		const again = deidentifyDesk(desk.database);
		expect(again.confirmed.confirmedTexts().map(({ id }) => id)).toEqual([first]);
		again.service.begin();
		expect((await again.found(waiting)).join()).toContain('name: Edith Farrow → A');
		expect(await again.item(first)).toMatchObject({ confirmedAt: expect.any(Number) as number });
	});

	it('are hidden when removed, come back as they were, and are gone with the next start', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const id = desk.add(set, english);
		await desk.acceptAll(id);
		await desk.confirm(id);
		desk.service.removeText(id);
		expect(desk.confirmed.confirmedTexts()).toEqual([]);
		expect(desk.service.list()).toMatchObject([{ texts: 0 }]);
		desk.service.undoRemoveText(id);
		expect(desk.confirmed.confirmedTexts()).toHaveLength(1);
		desk.service.removeText(id);
		await desk.service.dispose();
		deidentifyDesk(desk.database).service.begin();
		for (const table of ['texts', 'confirmations'])
			expect(desk.database.prepare(`SELECT count(*) FROM deidentify_${table}`).pluck().get()).toBe(0);
	});

	it('are hidden with their set, come back, and are gone for good', async () => {
		const desk = deidentifyDesk();
		const set = desk.service.makeSet('March');
		const id = desk.add(set, english);
		await desk.acceptAll(id);
		await desk.confirm(id);
		desk.service.removeSet(set);
		expect(desk.service.list()).toEqual([]);
		expect(desk.confirmed.confirmedTexts()).toEqual([]);
		desk.service.undoRemoveSet(set);
		expect(desk.confirmed.confirmedTexts()).toHaveLength(1);
		await desk.service.removeSetForGood(set);
		for (const table of ['sets', 'texts', 'decisions', 'changes', 'confirmations'])
			expect(desk.database.prepare(`SELECT count(*) FROM deidentify_${table}`).pluck().get()).toBe(0);
	});

	it.each([
		['a megabyte in one line', 'Mrs Edith Farrow came on 3 May 2026. '.repeat(28_000)],
		['surrogates beside names', '😀Mrs Edith Farrow😀 👩‍👩‍👧 3 May 2026🏥\ud800'.repeat(2000)],
		['right to left', 'שלום Mrs Edith Farrow, 3 May 2026 ‏مرحبا‎'.repeat(2000)],
		[
			'line breaks in findings',
			'Mrs Edith Farrow, alias Edith\r\nFarrow, came on 3\nMay 2026.\u2028'.repeat(3000),
		],
	])(
		'map back to every sign of %s',
		async (_, text) => {
			const desk = deidentifyDesk();
			const set = desk.service.makeSet('Hostile');
			desk.service.changeSet(set, { dates: 'replace' });
			const id = desk.add(set, text);
			await desk.service.searches.idle();
			const { findings, text: kept } = await desk.snapshot(id);
			expect(kept === text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).toBe(true);
			let at = 0;
			for (const { start, end } of findings) {
				if (start < at || end <= start || end > text.length) throw new Error(`${start}–${end} after ${at}`);
				at = end;
			}
			const whole = toReplace(findings, asMap([]), []);
			const identity = whole.map((one) => ({ ...one, replacement: kept.slice(one.start, one.end) }));
			expect(replaced(kept, identity) === kept).toBe(true);
			expect(/.{0,80}(?:Farrow|May 2026).{0,20}/su.exec(replaced(kept, whole))?.[0]).toBe(undefined);
			expect(desk.problems).toEqual([]);
		},
		60_000,
	);
});
