export { freedomSteps, samplingLimits, withoutChoice } from '../../src-main/contract/freedom-steps.ts';
