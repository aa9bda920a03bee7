export { freedomSteps, samplingLimits } from '../../src-main/contract/freedom-steps.ts';
