/** Documents of test/eval that were written after the questions about the others: whether one answers is not known. */
export const laterDocuments: readonly string[] = [
	'transplant-clinic.*',
	'licensing-decision.*',
	'transport-appeal.*',
	'hygienekommission-protokoll.*',
	'rufbereitschaft-vereinbarung.*',
	'friedhof-pruefbericht.*',
	'ed-clinic-letter.*',
	'budget-notice.*',
	'school-trip-letter.*',
	'pflegegrad-bescheid.*',
	'baumschutz-satzung.*',
	'ausschreibung-winterdienst.*',
];
