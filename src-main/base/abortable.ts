import { KnownError } from '../contract/errors.ts';

/** Waits for a promise that others wait for too; only the wait ends when the signal aborts. Errors: `cancelled`. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	if (signal.aborted) throw new KnownError('cancelled');
	return new Promise<T>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(new KnownError('cancelled')), { once: true });
		promise.then(resolve, reject);
	});
}
