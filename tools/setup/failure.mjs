/** A step that cannot go on: one sentence on what happened and one on what to do next. */
export class SetUpFailure extends Error {
	constructor(what, next, options) {
		super(`${what} ${next}`, options);
		this.name = 'SetUpFailure';
	}
}
