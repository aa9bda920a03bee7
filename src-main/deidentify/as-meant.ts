/**
 * A text as it was meant where a scanner took digits for letters and letters for digits: "O7/1O/1995", "l4 Nov 2O25",
 * "Heinr1ch". Every sign stays in its place, so that what is found here is found there.
 */
export function asMeant(text: string): string {
	return text.replaceAll(lettersInDate, inDigits).replaceAll(mixed, (run: string, at: number) => {
		if (run.length > longest) return run;
		if (oxygen.test(run) && !/^[./][\dOIl]/u.test(text.slice(at + run.length, at + run.length + 2)))
			return run;
		if (likeDigits.test(run)) return inDigits(run);
		// "Kar1-Heinz"
		if (/^\p{Lu}\p{Ll}+1$/u.test(run) && /^-\p{L}/u.test(text.slice(at + run.length, at + run.length + 2)))
			return run.replace(/1$/u, 'l');
		if (likeLetters.test(run)) {
			const isUpper = run === run.toUpperCase();
			return run
				.replaceAll('0', isUpper ? 'O' : 'o')
				.replaceAll('1', isUpper ? 'I' : 'i')
				.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase());
		}
		return run;
	});
}

const inDigits = (run: string): string => run.replaceAll(/[Oo]/gu, '0').replaceAll(/[Il]/gu, '1');
/** "O3.ll.2O26": a month without any digit between a day and a year. */
const lettersInDate =
	/(?<=(?<![\p{L}\p{N}])[\dOIl]{1,2}[./-])[OIl]{1,2}(?=[./-][\dOIl]{2,4}(?![\p{L}\p{N}]))/gu;
/** Letters and digits in one run. */
const mixed = /(?<![\p{L}\p{N}])(?:(?=\p{L}{1,40}\d)\p{L}|(?=\d{1,40}\p{L})\d)[\p{L}\p{N}]*/gu;
const oxygen = /^O2$/u;
/** Digits, with what looks like nought or one between them. */
const likeDigits = /^(?=.*\d)[\dOoIl]{2,}$/u;
/** A word, with a nought or a one within it. */
const likeLetters = /^(?:0\p{L}|\p{L}+[01]\p{L})\p{L}*(?:[01]\p{L}+)?$/u;
const longest = 40;
