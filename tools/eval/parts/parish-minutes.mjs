/** "Minutes of a year": twelve meetings of one parish council, about fourteen pages, each with its own business. */
export function parishMinutes() {
	const pages = meetings.map(
		({ title, items }, index) =>
			`${index === 0 ? '# Ashby Underwood Parish Council: minutes of 2025\n\n' : ''}## ${title}\n\n${items.join('\n\n')}`,
	);
	return { pages, facts: { language: 'en', kind: 'minutes', facts, pairs } };
}

const meetings = [
	{
		title: 'Meeting of 14 January',
		items: [
			'Present: Cllr Frith (chair), Cllrs Ames, Bowyer, Coe, Dunmore and Hale, the clerk and nine residents. Cllr Joan Hale declared an interest in the allotments; Cllr John Hale did not.',
			'The precept for 2025/26 was set at £68,400, a rise of 3.2 per cent. A proposal of Cllr Coe to keep it at £66,280 found only two votes. The council agreed that reserves should not fall below £25,000.',
			'The clerk reported that the street light at Pound Lane has been out since 27 November. The county had promised repair by 10 January and has not kept the promise. Cllr Bowyer will write to the county councillor.',
			'The council resolved to buy a second defibrillator for £1,495 and to place it at the sports pavilion, not at the bus shelter as first suggested, because the shelter has no electricity.',
		],
	},
	{
		title: 'Meeting of 11 February',
		items: [
			'Present: all councillors but Cllr Ames, who had sent apologies, the clerk and four residents.',
			'Planning application 25/0117 for eleven houses at Priory Field was discussed. The council decided by five votes to one to object, because the access is only 4.2 metres wide and the drain below the field overflowed three times last year. Application 25/0171 for a porch was not objected to.',
			'The contractor for grass cutting asked for £5,980 a year instead of £5,340. The council accepted this for one year only. Verges at the school will be cut every two weeks from April to September.',
			'A resident complained of lorries in Church Street. The count of 4 February found 86 lorries between 7 am and 7 pm, of which 31 were over 7.5 tonnes.',
		],
	},
	{
		title: 'Meeting of 11 March',
		items: [
			'Present: all councillors, the clerk and 22 residents, most of whom had come for the item on the playing field.',
			'The report of the playground inspector lists 14 defects. The large swing must not be used until its chains have been replaced. The council approved £2,310 for the repairs and asked for them to be finished before the Easter holidays, that is by 4 April.',
			'It was agreed to hold the village fete on 5 July. The date of 28 June, which stood in the newsletter, is wrong. The council gives a guarantee against loss of up to £750.',
			'The burial ground has room for about 60 more graves, which will last seven years. The clerk is to ask the diocese for a strip of land of 0.3 hectares to the north. The fees were raised from £240 to £265 for residents and from £720 to £795 for others.',
		],
	},
	{
		title: 'Meeting of 8 April',
		items: [
			'Present: Cllrs Frith, Ames, Bowyer, Coe and Dunmore, the clerk and two residents.',
			'The internal auditor found no errors in the accounts but recommended that two councillors, instead of one, sign each payment above £1,000. The council adopted this at once.',
			'The chains of the swing have been replaced, two days late. The council withheld £150 from the invoice.',
			'Ten of the 42 allotments are vacant while 17 people are waiting, because the lower plots are flooded each winter. The council decided to have a drain of 85 metres laid for £3,760. The rent stays at £36 a year.',
		],
	},
	{
		title: 'Annual meeting of 13 May',
		items: [
			'Present: all councillors, the clerk and 35 residents.',
			'Cllr Bowyer was elected chair by four votes to two in place of Cllr Frith, who had held the office for nine years. Cllr Dunmore was elected vice-chair without opposition. The council thanked Cllr Frith.',
			'The annual return was approved: income of £81,215, spending of £77,940. The balance at 31 March was £41,380.',
			'The council will meet on second Tuesdays as before, but not in August. Committees for planning and for open spaces have three members each. A committee for events was not formed.',
		],
	},
	{
		title: 'Meeting of 10 June',
		items: [
			'Present: all councillors but Cllr John Hale, the clerk and twelve residents.',
			'The county refused application 25/0117 for Priory Field on 29 May on the grounds of drainage. The applicant has until 29 November to appeal. The council set aside £4,000 for a consultant in case of an appeal.',
			'The speed limit in Mill Road falls from 40 to 30 miles per hour on 1 September. The council had asked for 20 miles per hour past the school, which the county did not grant. It will pay half of the cost of a speed sign, £1,640.',
			'Swifts: ten boxes were offered by the wildlife trust free of charge and accepted for the pavilion and the hall.',
		],
	},
	{
		title: 'Meeting of 8 July',
		items: [
			'Present: Cllrs Bowyer, Ames, Coe, Frith and Joan Hale, the clerk and six residents.',
			'The fete took £6,120 and cost £4,870. Of the surplus of £1,250, £800 goes to the school and £450 to the air ambulance. The fete will be repeated in 2026 if a new organiser is found; Mr Perrin does not want to do it a fourth time.',
			'The lease of the pavilion to the football club ends on 30 September. The club asked for ten years at £900 a year; the council offered five years at £1,100 and a break after three. The clerk is to report in September.',
			'Japanese knotweed was found beside the brook on about 20 square metres. It may not be mown or dug. Treatment takes three years and costs £2,780.',
		],
	},
	{
		title: 'Meeting of 9 September',
		items: [
			'Present: all councillors, the clerk and eight residents.',
			'The football club has accepted five years at £1,100 without the break clause, and the council agreed by four votes to two. The club pays for the water, which was free until now.',
			'Cllr Coe resigned on 31 August because he is moving away. The vacancy was advertised; if ten electors ask for a poll by 26 September, there will be an election, otherwise the council will choose a member.',
			'The clerk, Mrs Yardley, will retire on 31 March 2026. The post will be advertised at 22 hours a week instead of 18.',
		],
	},
	{
		title: 'Meeting of 14 October',
		items: [
			'Present: all five councillors, the clerk and three residents.',
			'No election was asked for. Ms Priya Nair was chosen as a councillor from three candidates. She takes the place of Cllr Coe on the planning committee.',
			'The drain at the allotments is finished and cost £4,120, £360 more than agreed, since rock was met at 0.8 metres. Eight of the ten vacant plots have been let from 1 November.',
			'A survey on the bus to Marlbury had 164 answers. 71 per cent want an evening bus on Fridays. The operator would need £9,200 a year, which the parish cannot pay by itself. The council will ask four neighbouring parishes to share.',
		],
	},
	{
		title: 'Meeting of 11 November',
		items: [
			'Present: all councillors but Cllr Frith, the clerk and five residents.',
			'The first draft of the budget for 2026/27 provides for £72,900. The largest changes are £3,400 more for the clerk and £1,900 less for insurance after a change of insurer. A decision will be taken in January.',
			'The war memorial was cleaned for £640. The name of Pte A. Ferris, left out in 1921, has been added; the spelling Farris in the parish magazine is not right.',
			'The churchyard wall leans by 12 cm over a length of 9 metres. The path below it was closed on 6 November. The diocese pays two thirds of the repair of £7,500 and the parish one third.',
		],
	},
	{
		title: 'Extraordinary meeting of 25 November',
		items: [
			'Present: all councillors, the clerk and 71 residents in the village hall.',
			'The applicant for Priory Field appealed on 24 November, five days before the end of the time allowed. The inquiry opens on 17 February 2026 and is expected to last three days. The council decided unanimously to be represented and to appoint Dr Wren of Wren Hydrology for a fee of £3,850.',
			'Statements of residents have to reach the inspectorate by 6 January 2026. The council does not send them on; each resident has to send their own.',
		],
	},
	{
		title: 'Meeting of 9 December',
		items: [
			'Present: Cllrs Bowyer, Ames, Dunmore, Frith, Nair and John Hale, the clerk and two residents.',
			'Six people applied for the post of clerk, and three will be interviewed on 15 January. The salary is £24,600 for 22 hours.',
			'Three of the four parishes are willing to share the cost of the evening bus. The share of Ashby Underwood would be £2,300 for a trial of twelve months. The council agreed on condition that at least 15 passengers use it on average after six months; otherwise the trial ends.',
			'The hall roof: the lowest of three offers was £18,700 and the highest £26,450. The council did not take the lowest, because slates from abroad were offered, but the middle one of £21,300 by Tarrant and Son. Work begins on 2 March 2026.',
		],
	},
];

const facts = [
	{ fact: 'Precept of £68,400', covers: ['£68,400'], section: 'Meeting of 14 January' },
	{
		fact: 'Objection to application 25/0117',
		covers: ['25/0117|Priory Field', 'object'],
		section: 'Meeting of 11 February',
	},
	{ fact: 'The swing must not be used', covers: ['swing', 'must not'], section: 'Meeting of 11 March' },
	{ fact: 'Two councillors sign payments above £1,000', covers: ['£1,000'], section: 'Meeting of 8 April' },
	{ fact: 'Cllr Bowyer elected chair', covers: ['Bowyer', 'chair'], section: 'Annual meeting of 13 May' },
	{ fact: 'County refused 25/0117', covers: ['refused'], section: 'Meeting of 10 June' },
	{ fact: '30 miles per hour from 1 September', covers: ['30 miles'], section: 'Meeting of 10 June' },
	{ fact: 'The surplus of the fete', covers: ['£1,250'], section: 'Meeting of 8 July' },
	{
		fact: 'Football club: five years at £1,100',
		covers: ['five years', '£1,100'],
		section: 'Meeting of 9 September',
	},
	{
		fact: 'The clerk retires on 31 March 2026',
		covers: ['31 March 2026'],
		section: 'Meeting of 9 September',
	},
	{ fact: 'Priya Nair chosen', covers: ['Nair', 'chosen'], section: 'Meeting of 14 October' },
	{ fact: 'Evening bus needs £9,200 a year', covers: ['£9,200'], section: 'Meeting of 14 October' },
	{ fact: 'Draft budget £72,900', covers: ['£72,900'], section: 'Meeting of 11 November' },
	{
		fact: 'Inquiry opens on 17 February 2026',
		covers: ['17 February'],
		section: 'Extraordinary meeting of 25 November',
	},
	{
		fact: 'Statements by 6 January 2026',
		covers: ['6 January'],
		section: 'Extraordinary meeting of 25 November',
	},
	{
		fact: 'Bus agreed on condition of 15 passengers',
		covers: ['15 passengers'],
		section: 'Meeting of 9 December',
	},
	{ fact: 'Hall roof for £21,300', covers: ['£21,300'], section: 'Meeting of 9 December' },
];

const pairs = [
	{
		true: 'The precept was set at £68,400, a rise of 3.2 per cent.',
		section: 'Meeting of 14 January',
		wrong: [
			['figure', '£68,400', '£66,280'],
			['figure', '3.2', '2.3'],
			['unit', '3.2 per cent', '3.2 percentage points'],
		],
	},
	{
		true: 'The second defibrillator for £1,495 is placed at the sports pavilion.',
		section: 'Meeting of 14 January',
		wrong: [['figure', '£1,495', '£1,945']],
	},
	{
		true: 'Cllr Joan Hale declared an interest in the allotments.',
		section: 'Meeting of 14 January',
		wrong: [['name', 'Joan', 'Jane']],
	},
	{
		true: 'The council objected to application 25/0117 for eleven houses at Priory Field.',
		section: 'Meeting of 11 February',
		wrong: [
			['figure', '25/0117', '25/0171'],
			['figure', 'eleven', 'seven'],
		],
	},
	{
		true: 'Of 86 lorries, 31 were over 7.5 tonnes.',
		section: 'Meeting of 11 February',
		wrong: [
			['figure', '86 lorries, 31', '31 lorries, 86'],
			['unit', '7.5 tonnes', '7.5 kg'],
		],
	},
	{
		true: 'The large swing must not be used until its chains have been replaced.',
		section: 'Meeting of 11 March',
		wrong: [['negation', 'must not be', 'must be']],
	},
	{
		true: 'The village fete is held on 5 July.',
		section: 'Meeting of 11 March',
		wrong: [['date', '5 July', '28 June']],
	},
	{
		true: 'Burial fees for residents were raised from £240 to £265.',
		section: 'Meeting of 11 March',
		wrong: [
			['figure', '£240 to £265', '£265 to £240'],
			['figure', '£265', '£795'],
		],
	},
	{
		true: 'The drain at the allotments of 85 metres was to cost £3,760.',
		section: 'Meeting of 8 April',
		wrong: [
			['figure', '£3,760', '£3,670'],
			['unit', '85 metres', '85 cm'],
		],
	},
	{
		true: 'Income was £81,215 and spending £77,940.',
		section: 'Annual meeting of 13 May',
		wrong: [['figure', '£81,215 and spending £77,940', '£77,940 and spending £81,215']],
	},
	{
		true: 'The speed limit in Mill Road falls from 40 to 30 miles per hour on 1 September.',
		section: 'Meeting of 10 June',
		wrong: [
			['figure', '40 to 30', '30 to 20'],
			['date', '1 September', '1 November'],
		],
	},
	{
		true: 'The applicant has until 29 November to appeal.',
		section: 'Meeting of 10 June',
		wrong: [['date', '29 November', '29 May']],
	},
	{
		true: 'Of the surplus, £800 goes to the school and £450 to the air ambulance.',
		section: 'Meeting of 8 July',
		wrong: [['figure', '£800 goes to the school and £450', '£450 goes to the school and £800']],
	},
	{
		true: 'The knotweed may not be mown or dug.',
		section: 'Meeting of 8 July',
		wrong: [['negation', 'may not be', 'may be']],
	},
	{
		true: 'The clerk, Mrs Yardley, will retire on 31 March 2026.',
		section: 'Meeting of 9 September',
		wrong: [
			['date', '31 March', '31 August'],
			['name', 'Yardley', 'Yearsley'],
		],
	},
	{
		true: 'The post is advertised at 22 hours a week instead of 18.',
		section: 'Meeting of 9 September',
		wrong: [['figure', '22 hours a week instead of 18', '18 hours a week instead of 22']],
	},
	{
		true: 'The allotment drain cost £4,120, £360 more than agreed.',
		section: 'Meeting of 14 October',
		wrong: [
			['figure', '£4,120', '£4,210'],
			['figure', '£360', '£630'],
		],
	},
	{
		true: 'The bus operator would need £9,200 a year.',
		section: 'Meeting of 14 October',
		wrong: [
			['figure', '£9,200', '£2,900'],
			['unit', 'a year', 'a month'],
		],
	},
	{
		true: 'The draft budget provides for £72,900.',
		section: 'Meeting of 11 November',
		wrong: [['figure', '£72,900', '£79,200']],
	},
	{
		true: 'The churchyard wall leans by 12 cm over a length of 9 metres.',
		section: 'Meeting of 11 November',
		wrong: [
			['figure', '12 cm', '21 cm'],
			['unit', '12 cm', '12 metres'],
		],
	},
	{
		true: 'The inquiry opens on 17 February 2026.',
		section: 'Extraordinary meeting of 25 November',
		wrong: [
			['date', '17 February', '7 February'],
			['date', '2026', '2027'],
		],
	},
	{
		true: 'The council does not send the statements on.',
		section: 'Extraordinary meeting of 25 November',
		wrong: [['negation', 'does not send', 'sends']],
	},
	{
		true: 'The council chose the offer of £21,300 by Tarrant and Son.',
		section: 'Meeting of 9 December',
		wrong: [
			['figure', '£21,300', '£18,700'],
			['name', 'Tarrant', 'Terrace'],
		],
	},
	{
		true: 'Work on the hall roof begins on 2 March 2026.',
		section: 'Meeting of 9 December',
		wrong: [['date', '2 March', '12 March']],
	},
];
