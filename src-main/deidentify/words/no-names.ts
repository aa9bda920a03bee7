import { functionWords } from '../ordinary-words.ts';
import { labels, relatives, titles } from './cue-words.ts';
import { eponyms } from './eponyms.ts';
import { medicalWords } from './medical-words.ts';
import { genericWords } from './place-words.ts';
import { shortWords, worldWords } from './world-words.ts';

/** Whether a word, in small letters, means something else than a person also where it is written with a capital letter. */
export const isNoName = (key: string): boolean => lists.some((words) => words.has(key));

const lists: readonly ReadonlySet<string>[] = [
	functionWords,
	worldWords,
	shortWords,
	genericWords,
	titles,
	labels,
	relatives,
	medicalWords,
	eponyms,
];
