import { app } from 'electron';

/** What the person chose for the computer, as a BCP 47 tag. */
export const systemLanguage = (): string => app.getPreferredSystemLanguages()[0] ?? app.getLocale();
