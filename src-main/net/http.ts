/** An answer whose body has not been read yet. Header names are in lower case. */
export interface HttpAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	/** May be read once; leaving the loop closes the connection. */
	readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Sends one GET request. Never follows a redirect, keeps no cookies and stores nothing. Errors: the `net-…` codes of
 * `KnownError`.
 */
export type HttpTransport = (
	url: URL,
	headers: Readonly<Record<string, string>>,
	signal: AbortSignal,
) => Promise<HttpAnswer>;
