export { figuresOf, isLearntFrom } from '../../src-main/contract/teaching-figures.ts';
