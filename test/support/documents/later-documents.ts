/** Documents of test/eval that were written after the questions about the others: whether one answers was not looked into. */
export const newestDocuments: readonly string[] = [
	'ed-clinic-letter.*',
	'budget-notice.*',
	'school-trip-letter.*',
	'pflegegrad-bescheid.*',
	'baumschutz-satzung.*',
	'ausschreibung-winterdienst.*',
	'county-court-order.*',
	'ward-handover.*',
	'meals-contract.*',
	'laborbericht.*',
	'dienstplan-protokoll.*',
	'schadensmeldung.*',
];

/** With those that the questions were looked through for once, but not for what is found by meaning. */
export const laterDocuments: readonly string[] = [
	...newestDocuments,
	'transplant-clinic.*',
	'licensing-decision.*',
	'transport-appeal.*',
	'hygienekommission-protokoll.*',
	'rufbereitschaft-vereinbarung.*',
	'friedhof-pruefbericht.*',
];
