import { aboutTime, number, plural } from './de-forms.ts';
import type { askedErrors as english, askedTexts as englishTexts } from './en-asked.ts';

/** Was ein Modell mit kleinen Texten gemacht hat. */
const figures = (found: number, wanted: number, wrong: number): string =>
	`in kleinen Tests fand es ${number(found)} von ${number(wanted)} ${plural(wanted, 'Stelle', 'Stellen')} und nannte ${number(wrong)}-mal etwas zu Unrecht`;

/** Everything about asking a model what is personal in the rest of a text, in German. */
export const askedTexts: typeof englishTexts = {
	asked: {
		title: 'Der Rest des Textes',
		ask: 'Das Modell nach dem Rest fragen',
		goOn: 'Nach dem Übrigen fragen',
		why: (model) =>
			`${model} liest, was noch nicht gefunden ist, und nennt, was Personendaten sein können. Alles davon gilt als zweifelhaft: Sie entscheiden.`,
		asking: (done, total) =>
			total <= 1 ? 'Das Modell wird gefragt …' : `${number(done)} von ${number(total)} Stücken gelesen`,
		left: (seconds) => `noch ${aboutTime(seconds)}`,
		waiting: 'Wartet, bis niemand sonst das Modell braucht',
		progress: (name) => `Das Modell liest „${name}“`,
		stop: 'Anhalten',
		done: 'Das Modell wurde nach diesem ganzen Text gefragt.',
		partly: (asked, pieces) =>
			`Das Modell wurde nach ${number(asked)} von ${number(pieces)} Stücken dieses Textes gefragt.`,
		noModel: 'Es gibt kein Modell, das nach dem Rest gefragt werden könnte.',
		otherLanguage: (model) =>
			`${model} wurde nicht nach dem Rest gefragt: Es ist nicht für die Sprache dieses Textes gemacht.`,
		measuring: (model) =>
			`Es wird herausgefunden, ob ${model} gut genug ist, um nach dem Rest gefragt zu werden.`,
		notMeasured: (model) =>
			`Ob ${model} gut genug ist, um gefragt zu werden, ließ sich nicht herausfinden. Es wird wieder versucht, wenn Sie das nächste Mal einen Text öffnen.`,
		notGoodEnough: (model, found, wanted, wrong) =>
			`${model} ist dafür nicht gut genug und wurde nicht gefragt: ${figures(found, wanted, wrong)}.`,
		needed: 'Sie können den Text auch ohne das bestätigen.',
		byModel: 'vom Modell genannt',
		working: (title) => `Das Modell wird nach „${title}“ gefragt`,
		measuringJob: (model) => `Es wird herausgefunden, was ${model} kann`,
		fact: 'Personendaten',
		factGood: (found, wanted, wrong) => `darf danach gefragt werden: ${figures(found, wanted, wrong)}`,
		factNotGood: (found, wanted, wrong) =>
			`nicht gut genug, um danach gefragt zu werden: ${figures(found, wanted, wrong)}`,
	},
};

/** Failures of it. */
export const askedErrors: typeof english = {
	'model-not-asked': () => ({
		title: 'Das Modell kann nach diesem Text nicht gefragt werden.',
		text: 'Es hat sich nicht als gut genug erwiesen, oder inzwischen ist ein anderes in Gebrauch. Was gefunden ist, bleibt; lesen Sie den Text selbst und bestätigen Sie ihn.',
	}),
};
