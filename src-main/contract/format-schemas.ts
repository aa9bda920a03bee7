import * as z from 'zod';
import { documentUnits, formatNames } from './document-formats.ts';

// Apart from the facts, which the window needs without the library.
export const DocumentUnit = z.enum(documentUnits);
export const DocumentFormat = z.enum(formatNames);
