/** Made-up passages, each with a question that only it answers, in words that are mostly not its own. */
export interface ClosenessProbe {
	readonly question: string;
	readonly passage: string;
}

export const closenessProbes: Readonly<Record<'en' | 'de', readonly ClosenessProbe[]>> = {
	en: [
		{
			question: 'How much do members pay each year?',
			passage:
				'The annual fee of the allotment association rises from 55 to 62 euros per plot, because water has become more expensive. The new amount is due from 1 July.',
		},
		{
			question: 'When may visitors come to the ward?',
			passage:
				'Relatives are welcome between 2 pm and 7 pm. At most two people at a time can sit with a patient; children under six should wait in the hall.',
		},
		{
			question: 'What should I do if I lose my key?',
			passage:
				'A missing key or access card has to be reported to the caretaker on the same day, so that the lock can be changed. The cost of a new one is borne by the employee.',
		},
		{
			question: 'Which drug was stopped because of side effects?',
			passage:
				'Under amlodipine the ankles became swollen, so that it was discontinued on the third day. Since then the blood pressure has been treated with candesartan 8 mg alone.',
		},
		{
			question: 'Where can bulky rubbish be taken?',
			passage:
				'Old furniture and mattresses are accepted at the recycling yard on Mill Lane from Tuesday to Saturday. Households may bring up to two cubic metres free of charge.',
		},
		{
			question: 'Who is responsible for data protection?',
			passage:
				'Ms Okafor has been appointed privacy officer. Requests to see or erase personal records are to be sent to her and are answered within one month.',
		},
		{
			question: 'How long does the repair of the bridge take?',
			passage:
				'The crossing at Weir Lane stays closed to lorries until its bearings have been renewed. The engineers expect this work to be finished after nine months, in October.',
		},
		{
			question: 'Can I cancel the contract early?',
			passage:
				'Either party may end this agreement with three months’ notice to the end of a quarter. Notice must be given in writing; an e-mail is not enough.',
		},
		{
			question: 'Did the patient break a bone?',
			passage:
				'The X-ray of the left wrist shows a fracture of the distal radius without displacement. A plaster cast was applied and is to be worn for five weeks.',
		},
		{
			question: 'How many children go to the nursery?',
			passage:
				'In the past year 84 girls and boys between one and six years old were looked after in four groups. Eleven places could not be filled because staff were missing.',
		},
	],
	de: [
		{
			question: 'Wie viel zahlen die Mitglieder im Jahr?',
			passage:
				'Der Jahresbeitrag des Gartenvereins steigt von 55 auf 62 Euro je Parzelle, weil das Wasser teurer geworden ist. Der neue Betrag ist ab dem 1. Juli fällig.',
		},
		{
			question: 'Wann darf man jemanden auf der Station besuchen?',
			passage:
				'Angehörige sind zwischen 14 und 19 Uhr willkommen. Höchstens zwei Personen dürfen gleichzeitig bei einem Patienten sitzen; Kinder unter sechs Jahren warten im Flur.',
		},
		{
			question: 'Was mache ich, wenn mein Schlüssel weg ist?',
			passage:
				'Der Verlust eines Schlüssels oder einer Zugangskarte ist dem Hausmeister noch am selben Tag zu melden, damit das Schloss gewechselt werden kann. Die Kosten trägt der Beschäftigte.',
		},
		{
			question: 'Welches Medikament wurde wegen Nebenwirkungen abgesetzt?',
			passage:
				'Unter Amlodipin schwollen die Knöchel an, sodass es am dritten Tag beendet wurde. Seither wird der Blutdruck allein mit Candesartan 8 mg behandelt.',
		},
		{
			question: 'Wohin kann man alte Möbel bringen?',
			passage:
				'Sperrige Abfälle und Matratzen nimmt der Wertstoffhof in der Mühlgasse von Dienstag bis Samstag an. Haushalte dürfen bis zu zwei Kubikmeter kostenlos abgeben.',
		},
		{
			question: 'Wer kümmert sich um den Datenschutz?',
			passage:
				'Frau Okafor wurde zur Beauftragten für personenbezogene Daten bestellt. Anträge auf Auskunft oder Löschung sind an sie zu richten und werden binnen eines Monats beantwortet.',
		},
		{
			question: 'Wie lange dauert die Reparatur der Brücke?',
			passage:
				'Der Übergang am Wehr bleibt für Lastwagen gesperrt, bis seine Lager erneuert sind. Die Ingenieure rechnen damit, dass die Arbeiten nach neun Monaten, im Oktober, beendet sind.',
		},
		{
			question: 'Kann ich früher aus dem Vertrag aussteigen?',
			passage:
				'Jede Seite kann diese Vereinbarung mit einer Frist von drei Monaten zum Quartalsende kündigen. Die Kündigung bedarf der Schriftform; eine E-Mail genügt nicht.',
		},
		{
			question: 'Hat sich die Patientin einen Knochen gebrochen?',
			passage:
				'Das Röntgenbild des linken Handgelenks zeigt eine Fraktur der Speiche ohne Verschiebung. Ein Gips wurde angelegt und ist fünf Wochen zu tragen.',
		},
		{
			question: 'Wie viele Kinder gehen in die Tagesstätte?',
			passage:
				'Im vergangenen Jahr wurden 84 Mädchen und Jungen zwischen einem und sechs Jahren in vier Gruppen betreut. Elf Plätze blieben frei, weil Personal fehlte.',
		},
	],
};
