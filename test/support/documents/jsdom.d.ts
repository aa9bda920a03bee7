/** The package brings no types; this is all that is used of it here. */
declare module 'jsdom' {
	export class JSDOM {
		constructor(html: string);
		readonly window: { readonly document: Document };
	}
}
