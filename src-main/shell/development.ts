declare const __DEVELOPMENT__: boolean;

/** Set when the program is built: `npm run dev` only. What depends on it is not in a production build at all. */
export const isDevelopment = __DEVELOPMENT__;

/** Where the pages come from: the program's own scheme, or the server that reloads them while they are worked on. */
export const pageOrigin: string = __DEVELOPMENT__
	? (process.env['INDOORS_DEV_SERVER'] ?? 'app://indoors')
	: 'app://indoors';
