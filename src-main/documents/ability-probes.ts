/** A made-up section with what good notes on it must hold. */
export interface Probe {
	readonly text: string;
	/** Words, in small letters, that one line of the notes must have together. */
	readonly facts: readonly (readonly string[])[];
}

export const probes: readonly Probe[] = [
	{
		text: `The allotment association of Larch Hill held its yearly meeting on 21 March, and 64 of its 88 members came.
The members raised the yearly rent from 55 to 62 euros per plot, because the price of water has gone up by 9 % since last year. The new rent applies from 1 July.
Bonfires are no longer allowed on any plot. Garden waste can be brought to the gate on the first Saturday of each month instead, where a lorry collects it between 9 am and noon.
Mrs Petrova was elected treasurer for three years after Mr Dunne had given up the post for health reasons. The old shed next to the pond will be pulled down in autumn, and the association has set aside 4,300 euros for a new one.`,
		facts: [
			['62', 'rent'],
			['bonfire', 'allowed'],
			['petrova', 'treasurer'],
			['4,300', 'shed'],
			['saturday', 'waste'],
		],
	},
	{
		text: `Mr Halvorsen, aged 71, came to the surgery on 8 October because he had been coughing for three weeks and felt weak.
His temperature was 38.4 °C and the blood pressure 142/86. The chest X-ray showed a pneumonia on the left side, and the right lung was clear.
He will take amoxicillin 1,000 mg three times a day for seven days. Simvastatin 20 mg is paused during this time and started again afterwards, while bisoprolol 5 mg is continued without a change.
He does not have to go to hospital at present. He should drink two litres a day and come back on 15 October, or earlier if he has difficulty in breathing.`,
		facts: [
			['pneumonia', 'left'],
			['amoxicillin', '1,000', 'seven'],
			['simvastatin', 'paus'],
			['bisoprolol', '5 mg'],
			['15 october'],
		],
	},
	{
		text: `From 12 January, bus line 26 takes a new route between the station and Eastfield, because the bridge on Weir Lane may carry no more than 7.5 tonnes.
The stops Weir Lane and Old Mill are not served any more. Passengers from there can use the stop Canal Street, which is 350 metres away.
The journey takes six minutes longer, so that buses leave the station at 10 and 40 minutes past the hour instead of at 15 and 45 minutes past.
Tickets cost the same as before. The transport office expects that the bridge will be repaired by the end of next year at a cost of 2.1 million euros.`,
		facts: [['26', 'route'], ['7.5'], ['canal street'], ['six minutes'], ['2.1 million', 'bridge']],
	},
];
