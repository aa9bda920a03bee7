/** What one step from exact to imaginative stands for. */
export interface FreedomStep {
	readonly temperature: number;
	readonly topP: number;
	readonly minP: number;
	readonly repeatPenalty: number;
}

/** The first is how facts are asked for, the second how conversations are held without a choice. */
export const freedomSteps: readonly FreedomStep[] = [
	{ temperature: 0, topP: 1, minP: 0, repeatPenalty: 1.1 },
	{ temperature: 0.2, topP: 0.9, minP: 0.05, repeatPenalty: 1.1 },
	{ temperature: 0.5, topP: 0.92, minP: 0.05, repeatPenalty: 1.1 },
	{ temperature: 0.8, topP: 0.95, minP: 0.04, repeatPenalty: 1.05 },
	{ temperature: 1.1, topP: 0.98, minP: 0.03, repeatPenalty: 1.05 },
];

/** The step, counted from 1, of whoever chooses none. */
export const withoutChoice = 2;

/** Between which a person may set each value. */
export const samplingLimits = {
	temperature: { least: 0, most: 2 },
	topP: { least: 0.05, most: 1 },
	minP: { least: 0, most: 0.5 },
	repeatPenalty: { least: 1, most: 2 },
} as const;
