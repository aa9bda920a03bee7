/** What becomes of models that are here: recalls, lists, what a model is used for; in English. */
export const modelCareTexts = {
	modelCare: {
		recalled: (name: string, reason: string) => `${name} was recalled and is not used any more. ${reason}`,
		listKept: (name: string, time: string) =>
			`The list ${name} could not be read. What was in it on ${time} still holds.`,
	},
};
