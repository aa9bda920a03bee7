import { describe, expect, it } from 'vitest';
import { checkPoint } from '../../../src-main/documents/check-point.ts';
import { refuseShortened } from '../../../src-main/documents/check-shortened.ts';

const check = (point: string, source: string, language = 'en') =>
	checkPoint(
		point,
		source.split('\n').map((text, index) => ({ page: index + 1, text })),
		language,
	).map(({ kind, said, replacement }) => [kind, said, replacement]);

const discharge =
	'Ms Kaur was discharged with metoprolol 47.5 mg once daily and ramipril 5 mg in the morning.';
const kitchen = 'The new kitchen will cost 84,000 euros, which is 12,000 euros more than planned.';

describe('the check of a point', () => {
	it.each([
		['Metoprolol 47.5 mg once daily and ramipril 5 mg.', discharge],
		['Ramipril 5 mg, metoprolol 47.5 mg.', discharge],
		['The kitchen costs 84,000 euros, 12,000 more than planned.', kitchen],
		['The fee is 1.250,00 EUR.', 'The fee is 1,250.00 euros.'],
		['It begins on May 4th.', 'It begins on 04.05.2026.'],
		['Ramipril 5 mg in the morning.', 'Ramipril | 5 mg | morning\nBisoprolol | 10 mg | evening'],
		['Closed from 4 May until 3 October.', 'The library is closed from 4 May 2026 until 3 October 2026.'],
	])('agrees: %s', (point, source) => {
		expect(check(point, source)).toEqual([]);
	});

	it('notices doses that were swapped between two medicines', () => {
		expect(check('Metoprolol 5 mg once daily and ramipril 47.5 mg in the morning.', discharge)).toEqual([
			['figure', '5 mg', '47.5 mg'],
			['figure', '47.5 mg', '5 mg'],
		]);
	});

	it('notices the dose of another row', () => {
		expect(
			check('Ramipril 10 mg in the morning.', 'Ramipril | 5 mg | morning\nBisoprolol | 10 mg | evening'),
		).toEqual([['figure', '10 mg', '5 mg']]);
	});

	it('notices the dose of another medicine in German', () => {
		expect(
			check(
				'Frau Meier erhält 50 mg Ramipril.',
				'Frau Meier erhält 5 mg Ramipril und 50 mg Metoprolol täglich.',
				'de',
			),
		).toEqual([['figure', '50 mg', '5 mg']]);
	});

	it('notices months where the text says euros', () => {
		expect(check('The new kitchen is delayed by 12 months.', kitchen)).toEqual([
			['figure', '12 months', '12,000 euros'],
		]);
	});

	it('notices another unit', () => {
		expect(
			check('Annual cards are extended by five weeks.', 'Annual cards are extended by five months.'),
		).toEqual([['unit', 'five weeks', 'five months']]);
	});

	it('notices another date and a name with another spelling', () => {
		expect(check('Mr Smith pays 25 euros by 15 May.', 'Mr Smyth pays 25 euros by 15 April.')).toEqual([
			['name', 'Smith', 'Smyth'],
			['date', '15 May', '15 April'],
		]);
	});

	it.each([
		[
			'Residents with a permit need to apply again.',
			'Residents who hold a permit do not need to apply again; their permits remain valid.',
			'need to apply',
		],
		['Der Patient darf Auto fahren.', 'Der Patient darf nicht Auto fahren.', 'Auto fahren'],
		[
			'She must not take ibuprofen or paracetamol.',
			'She must not take ibuprofen; paracetamol up to 3 g a day is possible.',
			'paracetamol',
		],
		['The path is not open.', 'The path stays open at all times.', 'not'],
	])('notices a negation lost, added or spread: %s', (point, source, said) => {
		expect(check(point, source, source.startsWith('Der') ? 'de' : 'en')).toEqual([['negation', said, '']]);
	});

	it('takes "no later than" and "not only" for no negation', () => {
		expect(check('Apply by 5 May.', 'Apply no later than 5 May.')).toEqual([]);
	});

	it.each([
		[
			'The premium rises from £468 to £412.',
			'From October your premium rises from £412 to £468.',
			['£468', '£412'],
		],
		['The motion was lost by 32 votes to 19.', 'The motion was lost by 19 votes to 32.', ['32', '19']],
		['The offer fell from 24 to 46.', 'The offer fell from 24 to 29; 46 evenings took place.', ['46']],
		['Von 67 Plätzen sind 92 belegt.', 'Von 92 Plätzen sind 67 belegt.', ['67', '92']],
		[
			'The opening is moved to 4 September.',
			'The opening is moved from 4 September 2026 to 16 October 2026.',
			['4 September'],
		],
	])('notices a pair of figures that was turned round or mixed: %s', (point, source, said) => {
		expect(check(point, source).map((finding) => finding[1])).toEqual(said);
	});

	it.each([
		['The fee rises from 312 to 348 euros.', 'The fee will be 348 euros instead of 312.'],
		[
			'Costs grew from £11.8 million to £14.3 million.',
			'Costs grew from £11.8 million in 2022 to £14.3 million.',
		],
		['The plan CR-11 was approved.', 'The board approved plan CR-11.'],
		[
			'Der Umzug findet am 12. November statt.',
			'Der Umzug findet am 12. November statt und nicht, wie gedruckt, am 11. November.',
		],
		['Apixaban 5 mg zweimal täglich.', 'Apixaban | 5 mg | 1-0-1'],
	])('takes the same said in another way for no finding: %s', (point, source) => {
		expect(check(point, source, /[ä]|findet/u.test(point) ? 'de' : 'en')).toEqual([]);
	});

	it('notices the right amount for another period', () => {
		expect(check('The rent is £6,920 a year.', 'The rent is £6,920 a month, payable in advance.')).toEqual([
			['unit', '£6,920 a year', '£6,920 a month'],
		]);
	});

	it('notices hours where the text counts something else', () => {
		expect(
			check('A report is due within 48 days.', 'A report is due within 48 hours; 48 residents were heard.'),
		).toEqual([['unit', '48 days', '48 hours']]);
	});

	it('does not stumble over a code that the text does not have', () => {
		expect(check('Request CR-09 was refused.', 'Request CR-11 was refused.')).toEqual([
			['figure', 'CR-09', 'CR-11'],
		]);
	});

	it('tells a surname from the beginning of another word', () => {
		expect(
			check('The clerk, Mrs Yearsley, retires.', 'The clerk, Mrs Yardley, retires after nine years.'),
		).toEqual([['name', 'Yearsley', 'Yardley']]);
	});

	it('shows the source with what goes around it, and its page', () => {
		const [finding] = checkPoint(
			'The fee is 20 euros.',
			[{ page: 7, text: 'The annual fee for adults stays at 18 euros this year.' }],
			'en',
		);
		expect(finding).toMatchObject({ page: 7, replacement: '18 euros', start: 11, end: 19, decision: 'open' });
		expect(finding?.source).toContain('stays at 18 euros');
	});
});

describe('the strict check of a shortened sentence', () => {
	const refuse = (point: string, source: string) => refuseShortened(point, [{ page: 1, text: source }], 'en');
	const permits =
		'Residents who hold a permit for zone B do not need to apply again; their permits remain valid until 31 December 2026.';

	it('refuses a sentence that lost its condition', () => {
		const source =
			'If the Committee agrees, the bid will be submitted by 30 October 2026 and a decision is expected on 22 January 2027.';
		expect(refuse('The bid will be submitted by 30 October 2026.', source)).toBe('invented');
		expect(refuse('If the Committee agrees, the bid will be submitted by 30 October 2026.', source)).toBe(
			undefined,
		);
	});

	it('refuses a date that is said more often than the source says it', () => {
		const source = 'Books that are on loan on 4 May do not have to be returned before the reopening.';
		expect(refuse('Books that are on loan on 4 May do not have to be returned before 4 May.', source)).toBe(
			'figure',
		);
		expect(
			refuse('Books on loan on 4 May do not have to be returned before the reopening.', source),
		).toBeUndefined();
	});

	it.each([
		[
			'The committee agreed to four to begin in June.',
			'The committee agreed by seven votes to four to begin the works in June.',
			'figure',
		],
		['Residents do not need to apply again until 31 December 2026.', permits, 'figure'],
		['She should not take ibuprofen.', 'She must not take ibuprofen or similar painkillers.', 'invented'],
		['The rate is above 50.', 'The rate fell from 54 to 52 and lies above 50.', 'invented'],
		[
			'The council decided on the plan in May, not before autumn.',
			'The council decided on the plan in May, but will not vote on the building before autumn.',
			'invented',
		],
		['The hall was painted by volunteers.', 'The hall was painted in May.', 'invented'],
		[
			'The default is ext2; for boot the default is ext2.',
			'The default is ext4; for boot partitions ext2 is chosen.',
			'invented',
		],
	])('%s', (point, source, refusal) => {
		expect(refuse(point, source)).toBe(refusal);
	});

	it('lets a faithful one stand', () => {
		expect(refuse('The new kitchen will cost 84,000 euros.', kitchen)).toBeUndefined();
		expect(
			refuse('Residents who hold a permit for zone B do not need to apply again.', permits),
		).toBeUndefined();
	});
});
