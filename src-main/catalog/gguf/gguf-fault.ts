import { KnownError } from '../../contract/errors.ts';

/** Why a file is not a model header that can be trusted, as far as somebody can act on it. */
export type GgufFaultReason = 'not-gguf' | 'big-endian' | 'version' | 'ends-early' | 'damaged';

/** `model-damaged` with what the header parser knows of the cause. */
export class GgufFault extends KnownError {
	readonly reason: GgufFaultReason;
	/** Of the format, where that is the reason; else 0. */
	readonly version: number;

	constructor(reason: GgufFaultReason, what: string, version = 0) {
		super('model-damaged', {}, new Error(what));
		this.reason = reason;
		this.version = version;
	}
}

export const damaged = (what: string): GgufFault => new GgufFault('damaged', what);
