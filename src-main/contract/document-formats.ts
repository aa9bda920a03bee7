/** What a file of a format begins with, as far as that tells it from others. */
export type Signature = 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'text';

interface FormatFacts {
	/** The ends of names, without the dot; the first one is given to copies. */
	readonly extensions: readonly [string, ...string[]];
	readonly signatures: readonly Signature[];
	/** What a citation names. */
	readonly unit: DocumentUnit;
}

export const documentUnits = ['page', 'section', 'slide', 'sheet', 'message'] as const;
export type DocumentUnit = (typeof documentUnits)[number];

export const formatNames = [
	'pdf',
	'docx',
	'doc',
	'odt',
	'rtf',
	'pptx',
	'ppt',
	'odp',
	'xlsx',
	'xls',
	'ods',
	'csv',
	'text',
	'markdown',
	'html',
	'email',
	'outlook',
	'mailbox',
	'epub',
	'image',
	'archive',
] as const;
export type DocumentFormat = (typeof formatNames)[number];

/** Every format that is read: the one place that a new one is named in, beside its reader. */
export const documentFormats: Readonly<Record<DocumentFormat, FormatFacts>> = {
	pdf: { extensions: ['pdf'], signatures: ['pdf'], unit: 'page' },
	// A Word file with a password is an OLE container; the reader says so.
	docx: { extensions: ['docx', 'docm'], signatures: ['zip', 'ole'], unit: 'section' },
	doc: { extensions: ['doc', 'dot'], signatures: ['ole'], unit: 'section' },
	odt: { extensions: ['odt'], signatures: ['zip'], unit: 'section' },
	rtf: { extensions: ['rtf'], signatures: ['rtf'], unit: 'section' },
	pptx: { extensions: ['pptx', 'pptm', 'ppsx'], signatures: ['zip', 'ole'], unit: 'slide' },
	ppt: { extensions: ['ppt', 'pps'], signatures: ['ole'], unit: 'slide' },
	odp: { extensions: ['odp'], signatures: ['zip'], unit: 'slide' },
	xlsx: { extensions: ['xlsx', 'xlsm'], signatures: ['zip', 'ole'], unit: 'sheet' },
	xls: { extensions: ['xls', 'xlt'], signatures: ['ole'], unit: 'sheet' },
	ods: { extensions: ['ods'], signatures: ['zip'], unit: 'sheet' },
	csv: { extensions: ['csv', 'tsv'], signatures: ['text'], unit: 'section' },
	text: { extensions: ['txt', 'text'], signatures: ['text'], unit: 'section' },
	markdown: { extensions: ['md', 'markdown'], signatures: ['text'], unit: 'section' },
	html: { extensions: ['html', 'htm', 'xhtml'], signatures: ['text'], unit: 'section' },
	email: { extensions: ['eml'], signatures: ['text'], unit: 'section' },
	outlook: { extensions: ['msg'], signatures: ['ole'], unit: 'section' },
	mailbox: { extensions: ['mbox'], signatures: ['text'], unit: 'message' },
	epub: { extensions: ['epub'], signatures: ['zip'], unit: 'section' },
	image: { extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'], signatures: ['image'], unit: 'page' },
	archive: { extensions: ['zip'], signatures: ['zip'], unit: 'section' },
};

/** The ends of names of everything that is read, without the dot. */
export const documentExtensions: readonly string[] = Object.values(documentFormats).flatMap(
	({ extensions }) => extensions,
);

/** The format that a name stands for; undefined for one that is not read here. */
export function formatByName(name: string): DocumentFormat | undefined {
	const extension = extensionOf(name);
	return formatNames.find((format) => documentFormats[format].extensions.includes(extension));
}

/** In small letters, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
	return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
