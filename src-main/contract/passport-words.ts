import { english } from './passport-words/english.ts';
import { german } from './passport-words/german.ts';
import type { PassportWords } from './passport-words/words.ts';

export type { PassportWords };

export const passportWords: { en: PassportWords; de: PassportWords } = { en: english, de: german };
