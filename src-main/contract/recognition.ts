import * as z from 'zod';
import { LicenceId } from './catalog.ts';
import { RecognitionId } from './ids.ts';
import { Download } from './models.ts';

/** Languages in which text in pictures is recognised: what can be had, and what of it is here. */

const Bytes = z.number().int().positive();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const Link = z.url({ protocol: /^https$/u }).max(300);
/** Two letters, and a script where one language has several. */
const Tag = z.string().regex(/^[a-z]{2}(?:-[A-Z][a-z]{3})?$/u);

/** A language of the list: one file, known by its hash. */
export const ListedLanguage = z.strictObject({
	id: RecognitionId,
	tag: Tag,
	/** It is part of the program, and nothing has to be fetched. */
	comesAlong: z.boolean(),
	files: z.tuple([
		z.strictObject({
			/** Below the list's base, or below a mirror in its place. */
			path: z
				.string()
				.regex(/^[\w@./-]+$/u)
				.max(200),
			bytes: Bytes,
			sha256: Sha256,
		}),
	]),
	/** The same file before it was packed, as some people have it on a stick. */
	unpacked: z.strictObject({ bytes: Bytes, sha256: Sha256 }),
});
export type ListedLanguage = z.infer<typeof ListedLanguage>;

export const LanguageList = z.strictObject({
	base: Link,
	licence: LicenceId,
	/** Where the data was published first. */
	source: Link,
	languages: z.array(ListedLanguage).min(2).max(200),
});
export type LanguageList = z.infer<typeof LanguageList>;

/** A language as the window shows it. */
export const ScanLanguage = z.object({
	id: RecognitionId,
	tag: Tag,
	bytes: Bytes,
	/** Where anybody can fetch its file, to bring it on a stick. */
	address: Link,
	place: z.enum(['comes-along', 'here', 'offered']),
	/** On its way, or stopped on it. */
	download: Download.pick({ receivedBytes: true, totalBytes: true, state: true }).nullable(),
});
export type ScanLanguage = z.infer<typeof ScanLanguage>;

/** What has to be agreed before a language is fetched; `here`: it had been removed and is back. */
export const AddAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('here') }),
	z.object({ kind: z.literal('queued') }),
	z.object({ kind: z.literal('connection'), host: z.string() }),
]);
export type AddAnswer = z.infer<typeof AddAnswer>;
