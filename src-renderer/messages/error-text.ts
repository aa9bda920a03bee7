/** What a failure says: the title tells what happened, the text what it means for one's data and what to do next. */
export interface ErrorText {
	title: string;
	text: string;
}
export type ErrorFacts = Record<string, string | number | boolean>;
