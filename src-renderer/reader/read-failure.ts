import type { ErrorCode, ErrorDetails } from '../../src-main/contract/errors.ts';

/** Why a document cannot be read, as the program says it. */
export class ReadFailure extends Error {
	readonly code: ErrorCode;
	readonly details: ErrorDetails;

	constructor(code: ErrorCode, details: ErrorDetails = {}) {
		super(code);
		this.name = 'ReadFailure';
		this.code = code;
		this.details = details;
	}
}
