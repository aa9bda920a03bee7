import type { OfficeParserAST, OfficeParserConfig, SupportedFileType } from 'officeparser/slim';
import { ReadFailure } from '../read-failure.ts';
import type { ReadingContext } from '../reading.ts';

/**
 * What officeparser finds in a file. Throws the code that fits its error: a password, a limit, else
 * `document-damaged`.
 */
export async function parseOffice(
	bytes: Uint8Array,
	fileType: SupportedFileType,
	context: ReadingContext,
	options: OfficeParserConfig = {},
): Promise<OfficeParserAST> {
	const { OfficeParser } = await library();
	return withCodes(context, () =>
		OfficeParser.parseOffice(bytes, {
			...common(context),
			fileType,
			ignoreComments: true,
			ignoreHeadersAndFooters: true,
			ignoreSlideMasters: true,
			...options,
		}),
	);
}

/** Loaded only when such a file comes, because it is 5 MB. */
function library() {
	return import('officeparser/slim');
}

function common({ limits, password }: ReadingContext) {
	return {
		password: password ?? '',
		decompressionLimits: { maxUncompressedBytes: limits.unpackedBytes, maxTableCells: limits.cells },
		// It would write to the console otherwise.
		onWarning: () => undefined,
	};
}

async function withCodes<T>({ limits }: ReadingContext, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
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
