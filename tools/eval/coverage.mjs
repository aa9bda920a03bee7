/** Which key facts a summary has. */

/** A fact is covered by a single point or sentence that has all of its words, in one of the forms allowed. */
export function coveredBy(fact, texts) {
	return texts.findIndex((text) => {
		const plain = normalised(text);
		return fact.covers.every((words) => words.split('|').some((form) => contains(plain, normalised(form))));
	});
}

/** Share of the facts, 0 to 1. */
export function coverage(facts, texts) {
	return facts.filter((fact) => coveredBy(fact, texts) >= 0).length / facts.length;
}

/** "2.5 mg" is not in "12.5 mg", but "reject" is in "rejected". */
function contains(text, form) {
	const at = text.indexOf(form);
	if (at < 0) return false;
	const cutNumber =
		(/^\d/u.test(form) && /[\d.,]$/u.test(text.slice(0, at))) ||
		(/\d$/u.test(form) && /^(?:[.,]?\d)/u.test(text.slice(at + form.length)));
	return !cutNumber || contains(text.slice(at + 1), form);
}

function normalised(text) {
	return text
		.toLowerCase()
		.replace(/[\s\u00a0\u202f]+/gu, ' ')
		.replace(/[’‘]/gu, "'");
}
