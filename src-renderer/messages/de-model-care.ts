import type { modelCareTexts as english } from './en-model-care.ts';

/** What becomes of models that are here: recalls, lists, what a model is used for; in German. */
export const modelCareTexts: typeof english = {
	modelCare: {
		recalled: (name, reason) => `${name} wurde zurückgerufen und wird nicht mehr benutzt. ${reason}`,
		listKept: (name, time) =>
			`Die Liste ${name} ließ sich nicht lesen. Was am ${time} darin stand, gilt weiter.`,
	},
};
