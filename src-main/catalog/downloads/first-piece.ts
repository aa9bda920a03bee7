import { KnownError } from '../../contract/errors.ts';
import type { Received } from '../../net/gate.ts';

/**
 * The same answer, once its first bytes were looked at: a page of a hotel or a firewall may claim to be a file, and
 * nothing of it may take the place of what was received. Errors: `download-login-page`; those of the connection.
 */
export async function withoutPage(answer: Received): Promise<Received> {
	const pieces = answer.body[Symbol.asyncIterator]();
	let first = await pieces.next();
	while (first.done !== true && first.value.length === 0) first = await pieces.next();
	const close = async (): Promise<IteratorResult<never>> => {
		await pieces.return?.();
		return { done: true, value: undefined };
	};
	if (first.done !== true && first.value[0] === lessThan) {
		await close();
		throw new KnownError('download-login-page', { host: answer.url.host });
	}
	let isFirst = true;
	const all = {
		next: () => {
			if (!isFirst) return pieces.next();
			isFirst = false;
			return Promise.resolve(first);
		},
		return: close,
	};
	return { ...answer, body: { [Symbol.asyncIterator]: () => all } };
}

const lessThan = 0x3c;
