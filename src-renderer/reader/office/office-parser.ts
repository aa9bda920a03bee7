import type { OfficeContentNode, OfficeParserAST, SupportedFileType } from 'officeparser/slim';
import { ReadFailure } from '../read-failure.ts';
import type { ReadingContext } from '../reading.ts';

/** What officeparser finds in a file. */
export interface OfficeTree {
	readonly content: OfficeContentNode[];
	/** What stands above and below the pages of a text. */
	readonly heads: OfficeContentNode[];
	readonly feet: OfficeContentNode[];
}

/**
 * Throws the code that fits its error: a password, a limit, else
 * `document-damaged`.
 */
export async function parseOffice(
	bytes: Uint8Array,
	fileType: SupportedFileType,
	context: ReadingContext,
): Promise<OfficeTree> {
	const { content, warnings, auxiliary } = await parsed(bytes, fileType, context);
	// It goes on without a part that it cannot read, and nobody would notice.
	if (warnings.some(({ code }) => String(code) === 'CONTENT_PART_NOT_READ'))
		throw new ReadFailure('document-damaged');
	return { content, heads: auxiliary?.headers ?? [], feet: auxiliary?.footers ?? [] };
}

async function parsed(
	bytes: Uint8Array,
	fileType: SupportedFileType,
	{ limits, password = '' }: ReadingContext,
): Promise<OfficeParserAST> {
	// Loaded only when such a file comes, because it is 5 MB.
	const { OfficeParser } = await import('officeparser/slim');
	try {
		return await OfficeParser.parseOffice(bytes, {
			fileType,
			password,
			ignoreComments: true,
			ignoreSlideMasters: true,
			extractAttachments: false,
			ocr: false,
			decompressionLimits: { maxUncompressedBytes: limits.unpackedBytes, maxTableCells: limits.cells },
			// It would write to the console otherwise.
			onWarning: () => undefined,
		});
	} catch (error) {
		const code = codeOf(error);
		if (code === 'PASSWORD_REQUIRED') throw new ReadFailure('document-password-needed');
		if (code === 'PASSWORD_INCORRECT') throw new ReadFailure('document-password-wrong');
		if (code?.endsWith('_LIMIT_EXCEEDED') === true)
			throw new ReadFailure('document-unpacks-too-large', { limit: limits.unpackedBytes });
		throw new ReadFailure('document-damaged');
	}
}

function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error) || !('officeIssue' in error)) return undefined;
	const { officeIssue: issue } = error;
	return typeof issue === 'object' && issue !== null && 'code' in issue && typeof issue.code === 'string'
		? issue.code
		: undefined;
}
