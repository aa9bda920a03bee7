/**
 * A made-up text, and what in it tells who somebody is although no rule of the program finds it. Mistyped words and goods that
 * no list has stand in them too: whoever names every strange word is no help.
 */
export interface AskProbe {
	readonly language: 'en' | 'de';
	readonly text: string;
	/** As they stand in the text; empty: it has nothing personal. */
	readonly wanted: readonly string[];
}

export const askProbes: readonly AskProbe[] = [
	{
		language: 'en',
		text: 'The patient was in good spirits today. Everybody on the bay calls him gromit, and his friend tikke brings the paper every morning. Now he wallks with one stick and takes brevitoxin as before.',
		wanted: ['gromit', 'tikke'],
	},
	{
		language: 'en',
		text: 'She still sells her jam in the yellow kiosk by the fish auction and worries who will look after it. The wuond is dry under the hydrofoam. Keeps asking for sumi, who shares her flat.',
		wanted: ['yellow kiosk by the fish auction', 'sumi'],
	},
	{
		language: 'en',
		text: 'Transfer discussed with the family. The son keeps the last lighthouse on the skerries and cannot come befroe the ferry runs again. The pain is well contrlled with paracetamol.',
		wanted: ['keeps the last lighthouse on the skerries'],
	},
	{
		language: 'en',
		text: 'No allergies are known. The bloodpresure was 128/76. The dressnig was changed, and physiotherapy starts tomorrow morning.',
		wanted: [],
	},
	{
		language: 'en',
		text: 'The tenant said that the damp comes from the flat above, where zbyszek has his aquariums. The caretaker, known as wozza, has seen it. A biulder will look at the cieling.',
		wanted: ['zbyszek', 'wozza'],
	},
	{
		language: 'en',
		text: 'Our pupil, who won the national harp prize in the spring, has been tired for weeks. Her sister minka was told that she may rest in the libary after lunhc.',
		wanted: ['won the national harp prize', 'minka'],
	},
	{
		language: 'en',
		text: 'The committee heard a report about the opening hours of the library. Two members asked abuot the costs, and the vote was put off untill the next meetign.',
		wanted: [],
	},
	{
		language: 'en',
		text: 'Lives on the houseboat with the red funnel below the weir. Neighbours jojo and madsi check on him twice a day. Insulin as befroe, glukometer diary is complete.',
		wanted: ['houseboat with the red funnel', 'jojo', 'madsi'],
	},
	{
		language: 'en',
		text: 'Please take one tablet in the morning with a glass of water. If you feel dizzy, lie down and call the pracitce. The next apointment is in three weeks.',
		wanted: [],
	},
	{
		language: 'de',
		text: 'Der Patient fühlt sich wohl. Alle nennen ihn nur den ollen fiete, und seine Bekannte janka bringt ihm täglich die Zeitung. Er gehet an einem Stock und nimt brevitoxan wie bisher.',
		wanted: ['fiete', 'janka'],
	},
	{
		language: 'de',
		text: 'Sie verkauft weiter Honig in der blauen Bude hinter der alten Seilerei und fragt ständig nach mausi, die bei ihr wohnt. Die Wunde ist untre dem hydrofoam trokcen.',
		wanted: ['blauen Bude hinter der alten Seilerei', 'mausi'],
	},
	{
		language: 'de',
		text: 'Die Verlegung wurde besprochen. Der Sohn ist der letzte Glockengießer im Tal und kann erst kommen, wenn der Ofen aus ist. Schmerzen untre Paracetamol gering.',
		wanted: ['letzte Glockengießer im Tal'],
	},
	{
		language: 'de',
		text: 'Allergien sind nicht bekannt. Der Blutdruck lga bei 128/76. Der Verband wurde gewehcselt, morgen früh beginnt die Krankengymnastik.',
		wanted: [],
	},
	{
		language: 'de',
		text: 'Der Mieter sagt, die Feuchtigkeit kommt aus der Wohnung darüber, wo zbyszek seine Aquarien hat. Der Hausmeister, den alle kalle rufen, hat es gesehn und meldte es gestren.',
		wanted: ['zbyszek', 'kalle'],
	},
	{
		language: 'de',
		text: 'Unsere Schülerin, die im Frühjahr den Landespreis für Harfe gewonnen hat, ist seit Wochen müde. Ihre Schwester minka weiß, dass sie sich nahc dem Essen ausruehn darf.',
		wanted: ['Landespreis für Harfe gewonnen', 'minka'],
	},
	{
		language: 'de',
		text: 'Der Ausschuss hörte einen Bericht über die Öffnungszeiten der Bücherei. Zwei Mitglieder frgaten nach den Kosten, die Abstimmung wurde verschbeon.',
		wanted: [],
	},
	{
		language: 'de',
		text: 'Wohnt auf dem Hausboot mit dem roten Schornstein unterhalb vom Wehr. Die Nachbarn jojo und hinnerk sehen zweimal am Tag nach ihm. Insulin wie bishre, wird vertrgaen.',
		wanted: ['Hausboot mit dem roten Schornstein', 'jojo', 'hinnerk'],
	},
	{
		language: 'de',
		text: 'Bitte nehmen Sie morgens eine Tablette mit einem Glas Wasser. Wenn Ihnen schwindlig wird, legen Sie sich hin. Der nähcste Termin ist in drei Wochen, ncihts essen vorher.',
		wanted: [],
	},
];
