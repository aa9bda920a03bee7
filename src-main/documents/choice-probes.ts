/** A made-up section: sentences that a summary of it needs (marked with a star), and more that it does not. */
export interface ChoiceProbe {
	readonly language: 'en' | 'de';
	readonly lines: readonly string[];
}

export const choiceProbes: readonly ChoiceProbe[] = [
	{
		language: 'en',
		lines: [
			'The swimming bath on Quarry Lane was opened by the mayor of the time in 1968.',
			'Many residents remember learning to swim there with their school class.',
			'* The council decided on 11 May to close the bath on 30 September because the roof is no longer safe.',
			'The chair thanked the engineers for their clear explanations and the drawings.',
			'Several members of the public had brought posters and were asked to be quiet.',
			'* Season tickets that are valid after that date will be refunded in full until the end of the year.',
			'The discussion lasted for more than two hours and was interrupted once.',
			'A photograph of the building is on show in the entrance of the town hall.',
		],
	},
	{
		language: 'en',
		lines: [
			'* Mrs Lindqvist must not take ibuprofen any more, because her kidneys have become weaker.',
			'She came to the clinic by taxi and was accompanied by her daughter.',
			'She used to work as a gardener and still enjoys being outdoors.',
			'We had a friendly conversation about her plans for the summer.',
			'* Lisinopril is raised from 5 mg to 10 mg once a day, and potassium has to be checked in one week.',
			'The waiting time before the appointment was unfortunately rather long.',
			'Her general condition seemed much the same as at earlier visits.',
		],
	},
	{
		language: 'en',
		lines: [
			'This agreement was drawn up after several meetings in a good atmosphere.',
			'Both parties wish to work together for a long time and to the benefit of all.',
			'The headings of the clauses are there for easier reading only.',
			'* The contractor cleans all windows four times a year for 2,300 euros each time, paid within 30 days.',
			'In the past, the windows were cleaned by the caretakers themselves.',
			'* Either party may end the agreement in writing with three months of notice to the end of a quarter.',
			'Two copies of this text were made, one for each of the parties.',
			'The contractor has been known in the region for many years.',
		],
	},
	{
		language: 'en',
		lines: [
			'Working groups met in different rooms and wrote their ideas on cards.',
			'* The survey shows that 41 per cent of the staff want to leave within two years, mainly because of night shifts.',
			'Coffee and sandwiches were provided by the canteen.',
			'The method of the survey is described on the following pages.',
			'Similar surveys have been carried out elsewhere in the country.',
			'Some of those who were asked wrote very long answers by hand.',
			'* We recommend limiting night shifts to six a month from January and hiring eight more nurses.',
			'The authors would like to thank everybody who helped with the forms.',
		],
	},
	{
		language: 'de',
		lines: [
			'Die Sitzung fand wie üblich im großen Saal des Rathauses statt.',
			'Der Vorsitzende begrüßte die Gäste und dankte für das zahlreiche Erscheinen.',
			'* Der Ausschuss beschloss, die Hundesteuer zum 1. Januar von 84 auf 96 Euro zu erhöhen.',
			'Eine ähnliche Frage war vor einigen Jahren schon einmal besprochen worden.',
			'Die Unterlagen waren den Mitgliedern mit der Post zugegangen.',
			'* Wer einen Hund aus dem Tierheim aufnimmt, zahlt zwei Jahre lang nichts.',
			'Frau Brand zeigte einige Bilder aus der Partnerstadt.',
			'Nach der Sitzung blieben viele noch zu einem Gespräch.',
		],
	},
	{
		language: 'de',
		lines: [
			'Herr Castorf ist verheiratet und hat drei erwachsene Kinder.',
			'* Wegen der Blutung wurde Apixaban abgesetzt; es darf erst nach der Kontrolle am 14. Mai wieder gegeben werden.',
			'Er war mit dem Essen auf der Station zufrieden.',
			'Die Aufnahme erfolgte am frühen Nachmittag in Begleitung der Ehefrau.',
			'Früher ist er gern und viel gewandert.',
			'* Bei schwarzem Stuhl oder Schwindel muss er sofort in die Notaufnahme kommen.',
			'Wir bedanken uns für die freundliche Zuweisung.',
		],
	},
];
