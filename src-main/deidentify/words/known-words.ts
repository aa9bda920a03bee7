import type { Lexicon } from './lexicon.ts';
import { medicalEnding, medicalWords } from './medical-words.ts';
import { shortWords, worldWords } from './world-words.ts';

/** Whether words are ordinary ones, in their inflected and compounded forms; remembered for one text after the other. */
export class KnownWords {
	readonly #lexicon: Lexicon;
	readonly #isGerman: boolean;
	readonly #known = new Map<string, boolean>();

	/** `isGerman`: words of English texts are no compounds of German ones. */
	constructor(lexicon: Lexicon, isGerman: boolean) {
		this.#lexicon = lexicon;
		this.#isGerman = isGerman;
	}

	/** `word` in small letters. What is longer than any word is nobody's name. */
	has(word: string): boolean {
		if (word.length > longest) return true;
		let isKnown = this.#known.get(word);
		if (isKnown === undefined) {
			isKnown = this.#find(word);
			if (this.#known.size > mostRemembered) this.#known.clear();
			this.#known.set(word, isKnown);
		}
		return isKnown;
	}

	#find(word: string): boolean {
		if (!/[-‐‑'’\u00ad]/u.test(word))
			return this.#isWord(word) || (this.#isGerman && this.#isCompound(word, deepest));
		const joined = word.replaceAll(/[-‐‑\u00ad]/gu, '');
		if (this.#isWord(joined)) return true;
		return word.split(/[-‐‑'’\u00ad]/u).every((part) => part.length < 3 || this.has(part));
	}

	#isWord(word: string): boolean {
		const { isEnglish } = this.#lexicon;
		const isGerman = this.#isGerman ? this.#lexicon.isGerman : (): boolean => false;
		if (isEnglish(word) || isGerman(word) || worldWords.has(word) || medicalWords.has(word)) return true;
		if (shortWords.has(word) || medicalEnding.test(word)) return true;
		if (this.#isGerman && word.length > 6 && officeEnding.test(word)) return true;
		// English keeps its drugs with an e at the end; German declines what the list has in one form only.
		if (word.endsWith('e') && medicalWords.has(word.slice(0, -1))) return true;
		for (const ending of this.#isGerman ? germanEndings : englishEndings) {
			const stem = word.slice(0, -ending.length);
			if (word.endsWith(ending) && stem.length >= 4 && (isGerman(stem) || isEnglish(stem))) return true;
			if (word.endsWith(ending) && worldWords.has(stem)) return true;
		}
		const plain = word
			.replaceAll('ae', 'ä')
			.replaceAll('oe', 'ö')
			.replaceAll('ue', 'ü')
			.replaceAll('ss', 'ß');
		return plain !== word && isGerman(plain);
	}

	/** Of two or three German words; not what ends as places and surnames do. */
	#isCompound(word: string, depth: number): boolean {
		if (word.length < 8 || (depth === deepest && placeEnding.test(word))) return false;
		const { isGerman, isNoun } = this.#lexicon;
		for (let at = 3; at <= word.length - 4; at += 1) {
			const head = word.slice(0, at);
			if (!isHead(head, isGerman)) continue;
			const tail = word.slice(at);
			if (
				(isNoun(tail) && (tail.length > 4 || shortTails.has(tail))) ||
				isPlural(tail, isNoun) ||
				medicalEnding.test(tail) ||
				medicalWords.has(tail)
			)
				return true;
			if (depth > 0 && this.#isCompound(tail, depth - 1)) return true;
		}
		return false;
	}
}

/** "Vital-werte", "Blut-drücke" */
function isPlural(tail: string, isNoun: (word: string) => boolean): boolean {
	const stem = tail.replace(/(?:en|er|e|n|s)$/u, '');
	return stem !== tail && isNoun(stem) && (stem.length > 4 || shortTails.has(stem));
}

function isHead(head: string, isGerman: (word: string) => boolean): boolean {
	if (isGerman(head) || prefixes.has(head)) return true;
	// "Entlass-mitteilung", "Schul-anmeldung": the stem of a verb or noun.
	if (head.length >= 4 && (isGerman(head + 'en') || isGerman(head + 'e') || isGerman(head + 'n')))
		return true;
	return head.length >= 5 && /(?:s|es|n|en)$/u.test(head) && isGerman(head.replace(/(?:es|en|s|n)$/u, ''));
}

const germanEndings = ['s', 'es', 'n', 'en', 'e', 'er', 'em', 'in', 'innen', 'ed', 'ing', 'ly'];
/** With those of German "Tamsin" would be a word: a woman who is a tam. */
const englishEndings = ['s', 'es', 'er', 'ers', 'ed', 'ing', 'ly'];
/** As words of forms end, and what is short for them: "Einsatznr", "Freischaltcode". */
const officeEnding =
	/(?:nr|nrn|kennz|anschr|code|portal|nummer|antrag|anforderung|bogen|formular|parese|vers|konto|karte|card|box|zeichen|tag|datum|puls|syndrom|block|visite|protokoll)$/u;
const placeEnding =
	/(?:bach|beck|berg|bergen|born|brunn|bronn|brück|brücken|büttel|burg|burgen|dorf|eck|ede|felde?|felden|furt|hagen|hausen?|heim|höhe|hofen|hofer|holm|horn|horst|ingen|ungen|kirch|kirchen|koog|leben|loh|mann|mannen|mayer|meier|meyer|maier|moor|mühl|mühle|müller|münde|münster|oog|ried|rode|roda|roth|siel|see|stadt|städt|stätt|stedt|stein|stetten|tal|thal|wald|walde|weiler|werder|werth|wiesen|wig|wik|winkel|zell|(?<![bt])au|bauer|huber|schmidt|schmied|beck|kamp|brink|hoff)$/u;
const prefixes = new Set(
	'poly radio hyper hypo neuro kardio cardio endo peri prä post anti inter intra sub supra mikro makro pneumo thrombo osteo schwieger stief groß ur bio geo psycho physio ergo foto tele video auto euro'.split(
		' ',
	),
);
/** Nouns of four letters that many compounds end in; the others make surnames look like compounds. */
const shortTails = new Set(
	'arzt bett bild blut test wert zahl zeit plan raum heft haut herz hund kind kopf last mund naht nerv saft satz stab stuhl tage teil typs wand wort zahn zeug akte hilfe lage form kost nahme gang fall band bein brot buch dorn druck eier fach fuß glas grad hand hang heim hose kern knie kurs lauf lohn luft maß mehl mine müll nest netz ofen ohren öl pass pilz post punkt rand reihe rohr ruhe sack salz seil sitz spur stau stoß text tier tisch topf tuch turm wahl wein wind zoll zone zelle'.split(
		' ',
	),
);
const longest = 40;
const deepest = 2;
const mostRemembered = 50_000;
