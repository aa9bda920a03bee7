/**
 * Whether a file or folder is left out. A pattern without `/` means a name wherever it stands, one with `/` a place in
 * the folder; `*` stands for anything within a name. Hidden files and those that programs leave while they work are
 * always left out.
 */
export function exclusion(patterns: readonly string[]): (path: string) => boolean {
	const tests = patterns.map((pattern) => {
		const plain = pattern
			.trim()
			.replaceAll('\\', '/')
			.replace(/^\.?\/+/u, '')
			.replace(/\/+$/u, '');
		const isPlace = plain.includes('/');
		const words = plain
			.split(/\*+/u)
			.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
			.join('[^/]*');
		const test = new RegExp(`^${words}$`, 'iu');
		return (path: string): boolean =>
			plain !== '' && test.test(isPlace ? path : (path.split('/').at(-1) ?? ''));
	});
	return (path) => isHidden(path.split('/').at(-1) ?? '') || tests.some((test) => test(path));
}

function isHidden(name: string): boolean {
	return name.startsWith('.') || left.test(name);
}

/** Lock files and half-written files of Office programs and browsers; what systems put into every folder. */
const left =
	/^(?:~\$|~WRL|\$RECYCLE\.BIN$|System Volume Information$|Thumbs\.db$|desktop\.ini$)|\.(?:tmp|part|partial|crdownload|download)$/iu;
