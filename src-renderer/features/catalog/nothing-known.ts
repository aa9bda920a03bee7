import type { Badge } from '../../../src-main/contract/passport.ts';

/** Of a file that no list knows. */
export const nothingKnown: Badge = {
	weights: 'unknown',
	documentation: 'unknown',
	trainingCode: 'unknown',
	trainingData: 'unknown',
};
