/** "Condition of the county's buildings": about sixty pages, one building a page after four pages for all. */
import { randomFrom } from './random.mjs';

export function estateSurvey() {
	const random = randomFrom(20260301);
	const pages = [opening];
	const pairs = [];
	const facts = [...openingFacts];
	buildings.forEach((name, index) => {
		const made = exceptional[name] ?? ordinary(name, index, random);
		pages.push(`## ${name}\n\n${made.text}`);
		for (const pair of made.pairs) pairs.push({ ...pair, section: name });
		for (const fact of made.facts ?? []) facts.push({ ...fact, section: name });
	});
	return { pages, facts: { language: 'en', kind: 'report', facts, pairs: [...openingPairs, ...pairs] } };
}

/** A building without surprises; every third one gives a pair for the check. */
function ordinary(name, index, random) {
	const { between, one, some } = random;
	const year = between(1874, 2009);
	const area = between(38, 640) * 10;
	const repair = between(31, 890) * 100;
	const energy = between(84, 287);
	const tested = one(['January', 'February', 'March', 'May', 'June', 'September', 'October']);
	const used = one(uses);
	const surveyor = one(['Ms Tilbury', 'Mr Achebe', 'Mrs Lovatt', 'Mr Sorensen']);
	const day = between(2, 27);
	const first = [
		`${name} was built in ${year} and is used ${used}.`,
		`It has a floor area of ${area.toLocaleString('en-GB')} square metres on ${one(['one floor', 'two floors', 'three floors', 'four floors'])}.`,
		one([
			`${surveyor} visited it on ${day} ${tested} 2025 together with the caretaker.`,
			`The visit by ${surveyor} took place on ${day} ${tested} 2025 while the building was in use.`,
			`${surveyor} saw all rooms but the plant room on ${day} ${tested} 2025.`,
		]),
	].join(' ');
	const topics = some(topicsOf({ between, one }), 5).map((sentences) => sentences.join(' '));
	const last = `Repairs of £${repair.toLocaleString('en-GB')} are needed within ${one(['two', 'three', 'four', 'five'])} years. Energy use was ${energy} kWh per square metre in 2024, ${between(2, 19)} per cent ${one(['more', 'less'])} than in 2023.`;
	const pairs =
		index % 3 === 0
			? [
					{
						true: `Repairs of £${repair.toLocaleString('en-GB')} are needed at ${name}.`,
						wrong: [
							['figure', `£${repair.toLocaleString('en-GB')}`, `£${(repair + 2700).toLocaleString('en-GB')}`],
						],
					},
					{
						true: `${name} used ${energy} kWh per square metre in 2024.`,
						wrong: [['figure', `${energy} kWh`, `${energy + 30} kWh`]],
					},
				]
			: [];
	return { text: [first, ...topics, last].join('\n\n'), pairs };
}

function topicsOf({ between, one }) {
	const cause = () =>
		one([
			'blocked gutters',
			'a slipped flashing',
			'missing slates',
			'a cracked downpipe',
			'ivy on the parapet',
			'old mortar',
		]);
	const room = () =>
		one([
			'the main hall',
			'the entrance',
			'the north corridor',
			'the store',
			'the kitchen',
			'the reading room',
			'the upper landing',
			'room 12',
			'the basement',
		]);
	const trade = () =>
		one(['a joiner', 'a roofer', 'an electrician', 'the caretaker', 'a heating engineer', 'a mason']);
	return [
		[
			`The roof is ${one(['of slate', 'of clay tiles', 'a flat roof with felt', 'of standing seam zinc', 'of concrete tiles'])} and ${one(['was renewed in', 'was last repaired in', 'dates from'])} ${between(1968, 2019)}.`,
			`Damp was measured in ${room()}, where ${cause()} let in water over about ${between(2, 18)} square metres.`,
			one([
				`The loft has ${between(5, 27)} cm of insulation.`,
				`No insulation was found above ${room()}.`,
				`Nesting bats mean that work on the roof can only be done between October and March.`,
			]),
		],
		[
			`${between(6, 74)} of the windows are ${one(['single glazed', 'of uPVC', 'painted softwood', 'metal framed'])}, and ${between(2, 14)} of them do not close properly.`,
			`The ${one(['north', 'south', 'east', 'west'])} wall shows cracks of up to ${between(2, 9)} mm, which ${one(['have not moved since the last visit', 'should be watched with gauges', 'were filled and have opened again', 'follow the line of an old doorway'])}.`,
			`Repainting by ${trade()} is due in ${between(2026, 2031)}.`,
		],
		[
			`Heating comes from ${one(['a gas boiler', 'two gas boilers', 'an oil boiler', 'a heat pump', 'a district heating network'])} of ${between(24, 310)} kW, put in in ${between(1991, 2022)}.`,
			one([
				`${between(3, 22)} radiators in ${room()} have no thermostatic valves.`,
				`The circulation pump runs all year and ought to be replaced by ${trade()}.`,
				`Temperatures in ${room()} differed by up to ${between(3, 8)} °C from those in ${room()}.`,
			]),
			`Hot water is kept at ${between(58, 66)} °C and was sampled ${one(['twice', 'three times', 'four times'])} without findings.`,
		],
		[
			`The electrical installation was tested in ${between(2019, 2025)} and had ${between(3, 39)} remarks, of which ${one(['none was urgent', 'one was urgent and has been put right', 'two are still open'])}.`,
			`Lighting in ${room()} was changed to LED, which saves about ${between(9, 84) * 100} kWh a year.`,
			`The distribution board in ${room()} is ${one(['full', 'labelled by hand', 'difficult to reach', 'to be replaced within two years'])}.`,
		],
		[
			`The ${one(['front', 'side', 'rear'])} entrance has ${between(1, 7)} steps and ${one(['a ramp that is too steep', 'no ramp', 'a ramp without a handrail', 'a platform lift that was out of order'])}.`,
			`An accessible toilet ${one(['is missing', 'was put in on the ground floor', 'is used as a store', 'lies behind a heavy door'])}.`,
			`A door to ${room()} is only ${between(68, 79)} cm wide.`,
		],
		[
			`Fire doors to ${room()} and ${room()} were ${one(['wedged open', 'found to be in order', 'without their closers', 'painted shut'])}.`,
			`The ${between(5, 46)} smoke detectors were tested in ${one(['April', 'July', 'November'])}, and ${between(1, 4)} had to be exchanged.`,
			`The escape plan in ${room()} shows ${one(['a door that no longer exists', 'the state before the conversion', 'all exits correctly', 'the wrong assembly point'])}.`,
		],
		[
			`Outside, about ${between(12, 90)} metres of ${one(['fence', 'kerb', 'retaining wall', 'hedge', 'drainage channel'])} need attention.`,
			`The car park has ${between(6, 88)} spaces; its surface ${one(['has potholes near the exit', 'was renewed last summer', 'drains towards the building', 'is sound'])}.`,
			`${one(['A mature beech', 'A row of limes', 'An old yew', 'A group of poplars'])} was inspected and ${one(['can stay', 'has to be pruned by ' + trade(), 'drops branches onto the path', 'should be looked at again in two years'])}.`,
		],
	];
}

const uses = [
	'as a branch library',
	'by the youth service',
	'as a day centre for older people',
	'as offices of the planning service',
	'as a depot',
	'as a primary school',
	'as a community hall',
	'by the county archive',
	'as a health centre',
	'as a register office',
	'by the adult learning service',
	'as a children’s home',
];

const buildings = [
	'Abbot’s Lodge',
	'Alder House',
	'Ashcombe Library',
	'Barley Court',
	'Beacon Hall',
	'Birchfield School',
	'Bramble Day Centre',
	'Bridge Street Offices',
	'Broadmeadow Depot',
	'Canal Cottage',
	'Castle Yard',
	'Cedar House',
	'Chapel Lane Centre',
	'Clockhouse',
	'Coldharbour School',
	'Corn Exchange',
	'County Record Office',
	'Dairy Lane Depot',
	'Dovecote Hall',
	'Eastgate Library',
	'Elm Grove',
	'Fallow House',
	'Ferry Road Centre',
	'Foundry Square',
	'Garrison House',
	'Glebe School',
	'Granary Row',
	'Hawthorn Centre',
	'Heathside Library',
	'High Street Register Office',
	'Ivy Bank',
	'Kiln Farm Depot',
	'Larkspur House',
	'Limekiln School',
	'Magistrates’ House',
	'Maltings Hall',
	'Meadow View',
	'Mercer Street Centre',
	'Mill Race Library',
	'Moorland School',
	'Nightingale Clinic',
	'Old Tannery',
	'Orchard Day Centre',
	'Packhorse Yard',
	'Parkside Offices',
	'Pinfold Hall',
	'Quarry Bank School',
	'Ropewalk Centre',
	'Saltersgate Library',
	'Shire Hall',
	'Signal House',
	'Stonebridge Depot',
	'Sycamore Lodge',
	'Tollgate School',
	'Weaver’s Court',
	'Windmill Centre',
];

const opening = `# Condition of the county's buildings

Report of the Property Service to the Cabinet of Marlshire County Council, 1 March 2026

## Summary

The Property Service examined 56 buildings between January and October 2025. The backlog of repairs has grown from £11.8 million in 2022 to £14.3 million. Of this, £3.9 million is urgent, which means that it has to be spent within twelve months. Two buildings have been closed and one has been restricted. The Cabinet is recommended to approve a programme of £6.2 million for 2026 to 2028 and to sell four buildings that are no longer needed.

## How the survey was made

Four surveyors visited every building at least once. They looked at roofs, walls, heating, electrical installations, access and fire safety, and did not open up floors or walls. Asbestos was not part of the survey, because a register exists. Costs are estimates at the prices of the third quarter of 2025, without value added tax, and can differ by up to 20 per cent.

## What was found across all buildings

Roofs make up 41 per cent of the backlog and heating 27 per cent. In 19 buildings the boiler is more than twenty years old. Single glazing is still found in 23 buildings. Mean energy use fell from 186 to 171 kWh per square metre, but the target of 150 for 2025 was missed. Eleven buildings cannot be entered with a wheelchair.

## Money

The repair budget is £1.7 million a year. At this rate the backlog would take more than eight years to clear without any new damage. Borrowing £4.0 million at 4.1 per cent would cost £296,000 a year over twenty years. The sale of Canal Cottage, Clockhouse, Packhorse Yard and Signal House is expected to bring in £2.2 million.

## Recommendations to the Cabinet

1. Approve the programme of £6.2 million for 2026 to 2028, beginning with the urgent roofs.
2. Sell the four buildings named above by 31 March 2027.
3. Raise the repair budget from £1.7 million to £2.1 million from April 2027.
4. Do not reopen Quarry Bank School before the independent engineer has agreed in writing.
5. Ask for a further report in March 2028.`;

const openingFacts = [
	{ fact: '56 buildings were examined', covers: ['56 buildings'], section: 'Summary' },
	{
		fact: 'The backlog grew from 11.8 to 14.3 million',
		covers: ['£11.8 million', '£14.3 million'],
		section: 'Summary',
	},
	{ fact: '£3.9 million is urgent', covers: ['£3.9 million'], section: 'Summary' },
	{ fact: 'Two closed, one restricted', covers: ['Two buildings', 'closed'], section: 'Summary' },
	{ fact: 'Programme of £6.2 million', covers: ['£6.2 million'], section: 'Summary' },
	{
		fact: 'Roofs are 41 per cent of the backlog',
		covers: ['41 per cent'],
		section: 'What was found across all buildings',
	},
	{
		fact: 'The energy target was missed',
		covers: ['target', 'missed'],
		section: 'What was found across all buildings',
	},
	{ fact: 'The repair budget is £1.7 million', covers: ['£1.7 million'], section: 'Money' },
	{ fact: 'The sale brings in £2.2 million', covers: ['£2.2 million'], section: 'Money' },
	{
		fact: 'Sell four buildings by 31 March 2027',
		covers: ['31 March 2027'],
		section: 'Recommendations to the Cabinet',
	},
];

const openingPairs = [
	{
		true: 'The backlog has grown from £11.8 million to £14.3 million.',
		section: 'Summary',
		wrong: [
			['figure', '£11.8 million to £14.3 million', '£14.3 million to £11.8 million'],
			['figure', '£14.3 million', '£13.4 million'],
			['unit', '£14.3 million', '£14.3 billion'],
		],
	},
	{
		true: 'Of the backlog, £3.9 million is urgent and has to be spent within twelve months.',
		section: 'Summary',
		wrong: [
			['figure', '£3.9 million', '£9.3 million'],
			['unit', 'twelve months', 'twelve weeks'],
		],
	},
	{
		true: 'A programme of £6.2 million for 2026 to 2028 is recommended.',
		section: 'Summary',
		wrong: [
			['figure', '£6.2 million', '£2.6 million'],
			['date', '2028', '2029'],
		],
	},
	{
		true: 'Asbestos was not part of the survey.',
		section: 'How the survey was made',
		wrong: [['negation', 'was not part', 'was part']],
	},
	{
		true: 'Roofs make up 41 per cent of the backlog and heating 27 per cent.',
		section: 'What was found across all buildings',
		wrong: [
			['figure', '41 per cent of the backlog and heating 27', '27 per cent of the backlog and heating 41'],
		],
	},
	{
		true: 'Mean energy use fell from 186 to 171 kWh per square metre.',
		section: 'What was found across all buildings',
		wrong: [
			['figure', '186 to 171', '171 to 186'],
			['figure', '171', '150'],
		],
	},
	{
		true: 'Borrowing £4.0 million would cost £296,000 a year over twenty years.',
		section: 'Money',
		wrong: [
			['figure', '£296,000', '£269,000'],
			['unit', 'twenty years', 'twenty months'],
		],
	},
	{
		true: 'The four buildings should be sold by 31 March 2027.',
		section: 'Recommendations to the Cabinet',
		wrong: [
			['date', '31 March 2027', '31 March 2028'],
			['date', '31 March', '1 March'],
		],
	},
	{
		true: 'The repair budget should be raised from £1.7 million to £2.1 million.',
		section: 'Recommendations to the Cabinet',
		wrong: [['figure', '£1.7 million to £2.1 million', '£2.1 million to £1.7 million']],
	},
];

const exceptional = {
	'Quarry Bank School': {
		text: `Quarry Bank School was built in 1967 and has been closed since 18 November 2025. A plank of aerated concrete above the dining hall had sagged by 34 mm. No one was hurt. The 214 pupils are taught at Tollgate School and in six temporary classrooms.

The independent engineer, Dr Frances Holm, found that 61 of 88 planks have to be replaced. The school must not be entered without a helmet and only by persons named in the register. Replacing the planks will take about 30 weeks and cost £1,480,000, to which the Department for Education contributes £950,000.

The heating plant is sound and is kept running at 8 °C so that pipes do not freeze. The gymnasium stands apart, has a steel roof and may be used from 12 January 2026.`,
		facts: [
			{ fact: 'Quarry Bank School closed since 18 November', covers: ['closed', '18 November'] },
			{ fact: 'Replacing the planks costs £1,480,000', covers: ['£1,480,000'] },
			{ fact: '61 of 88 planks have to be replaced', covers: ['61 of 88'] },
		],
		pairs: [
			{
				true: 'Quarry Bank School has been closed since 18 November 2025.',
				wrong: [
					['date', '18 November', '8 November'],
					['date', '2025', '2026'],
				],
			},
			{
				true: 'At Quarry Bank School 61 of 88 planks have to be replaced.',
				wrong: [['figure', '61 of 88', '16 of 88']],
			},
			{
				true: 'Replacing the planks will take about 30 weeks and cost £1,480,000.',
				wrong: [
					['figure', '£1,480,000', '£1,840,000'],
					['unit', '30 weeks', '30 days'],
				],
			},
			{
				true: 'Dr Frances Holm found that the planks have to be replaced.',
				wrong: [['name', 'Holm', 'Tilbury']],
			},
		],
	},
	'Corn Exchange': {
		text: `The Corn Exchange of 1852 is listed and is let to the Marl Players until 2031. Since an inspection on 4 June 2025 the gallery may be used by no more than 40 persons instead of 140, because the iron brackets are corroded.

Repairs to the brackets cost £212,000. The theatre has asked for compensation of £21,200 for lost seats; the county has not accepted this. The glass roof was renewed in 2016 and is in good condition.

The electrical installation is from 1978 and failed its test. It must be replaced before the season begins on 19 September 2026, otherwise the licence for performances ends.`,
		facts: [
			{ fact: 'Gallery restricted to 40 persons', covers: ['gallery', '40 persons'] },
			{ fact: 'Electrical installation to be replaced before 19 September', covers: ['19 September'] },
		],
		pairs: [
			{
				true: 'The gallery of the Corn Exchange may be used by no more than 40 persons instead of 140.',
				wrong: [['figure', '40 persons instead of 140', '140 persons instead of 40']],
			},
			{ true: 'Repairs to the brackets cost £212,000.', wrong: [['figure', '£212,000', '£21,200']] },
			{
				true: 'The county has not accepted the request of the theatre for compensation.',
				wrong: [['negation', 'has not accepted', 'has accepted']],
			},
		],
	},
	'Nightingale Clinic': {
		text: `Nightingale Clinic was built in 1988 and is used by the health service on a lease until 30 June 2027. Legionella were found in two of fourteen samples on 11 August 2025, at 1,200 and 450 units per litre. The showers were shut and the system was flushed; three later samples showed none.

The lift has been out of order since 3 September 2025. A new one costs £94,000 and cannot be delivered before May 2026. Until then patients who cannot climb stairs are seen on the ground floor.

The tenant wants to leave unless the county renews the ventilation for £310,000. Rent of £128,000 a year would be lost.`,
		facts: [
			{ fact: 'Legionella in two of fourteen samples', covers: ['Legionella', 'two of fourteen'] },
			{ fact: 'The lift costs £94,000 and cannot come before May', covers: ['£94,000'] },
		],
		pairs: [
			{
				true: 'Legionella were found in two of fourteen samples.',
				wrong: [['figure', 'two of fourteen', 'four of fourteen']],
			},
			{
				true: 'The new lift costs £94,000 and cannot be delivered before May 2026.',
				wrong: [
					['figure', '£94,000', '£49,000'],
					['date', 'May 2026', 'March 2026'],
				],
			},
			{
				true: 'Rent of £128,000 a year would be lost if the tenant left Nightingale Clinic.',
				wrong: [['figure', '£128,000', '£310,000']],
			},
		],
	},
	'Stonebridge Depot': {
		text: `Stonebridge Depot has been closed since 27 February 2025 after the river rose to 4.6 metres and flooded the workshop. The insurer paid £187,000. The Environment Agency does not permit rebuilding on the same spot.

Gritters are kept at Kiln Farm Depot for the time being, which lengthens the northern route by 14 km. A new site at Harrow Cross is on offer for £640,000; a decision is needed by 30 June 2026.

The fuel tank was emptied and no oil reached the river. Forty-one tonnes of salt were lost.`,
		facts: [{ fact: 'Decision on Harrow Cross needed by 30 June', covers: ['30 June 2026', '£640,000'] }],
		pairs: [
			{
				true: 'Stonebridge Depot was flooded when the river rose to 4.6 metres.',
				wrong: [
					['figure', '4.6', '6.4'],
					['unit', '4.6 metres', '4.6 cm'],
				],
			},
			{
				true: 'The new site at Harrow Cross is on offer for £640,000.',
				wrong: [['figure', '£640,000', '£460,000']],
			},
			{ true: 'No oil reached the river.', wrong: [['negation', 'No oil', 'Oil']] },
		],
	},
};
