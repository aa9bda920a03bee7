/** Every measurement by the name that `npm run bench -- NAME` takes. */
import { conversations, reading, stopping } from './engine.mjs';
import { summaries } from './summaries.mjs';

export const measurements = { reading, conversations, stopping, summaries };
