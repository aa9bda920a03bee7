/** A table of texts on its way out of the program; the first row are its headings. */
export type TextTable = readonly (readonly string[])[];
