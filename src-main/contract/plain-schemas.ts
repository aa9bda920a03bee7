import * as z from 'zod';

// Imported before any schema: compiling each at its first use is felt at the start, and gains little afterwards.
z.config({ jitless: true });
