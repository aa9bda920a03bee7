/** A step that cannot go on: one sentence on what happened and one on what to do next. */
export class SetUpFailure extends Error {
	constructor(what, next, options) {
		super(`${what} ${next}`, options);
		this.name = 'SetUpFailure';
	}
}

/** The failure behind an error of the file system; null for every other error, which is a fault of the set-up. */
export function fileFailure(error) {
	const reason = reasons[error.code];
	if (reason === undefined || error.syscall === undefined) return null;
	const what = error.path === undefined ? reason.what : `${error.path}: ${reason.what}`;
	return new SetUpFailure(what, reason.next, { cause: error });
}

/** What to do about a disk that is full, also where another program met it. */
export const makeSpace = 'Free about 3 GB on that disk, then start again.';

/** What to do about a folder that cannot be written, also where another program met it. */
export const makeWritable =
	process.platform === 'linux'
		? 'Make it writable for you (XDG_CACHE_HOME may name another folder for what is downloaded), then start again.'
		: 'Make it writable for you, then start again.';

const full = { what: 'The disk is full.', next: makeSpace };
const closed = { what: 'This account may not write here.', next: makeWritable };
const inTheWay = {
	what: 'A file or a folder of another kind is in the way.',
	next: 'Move it away, then start again.',
};
const reasons = {
	ENOSPC: full,
	EDQUOT: full,
	EACCES: closed,
	EPERM: closed,
	EROFS: closed,
	ENOTDIR: inTheWay,
	EISDIR: inTheWay,
	EEXIST: inTheWay,
};
