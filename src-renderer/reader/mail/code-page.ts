/** The encoding of a Windows code page by its number; Windows-1252 for one that is not known here. */
export function codePage(number: number | undefined): string {
	const known = number === undefined ? undefined : named.get(number);
	if (known !== undefined) return known;
	if (number !== undefined && number >= 1250 && number <= 1258) return `windows-${number}`;
	const part = number === undefined ? 0 : number - 28_590;
	return part >= 2 && part <= 15 && part !== 11 && part !== 12 && part !== 9
		? `iso-8859-${part}`
		: 'windows-1252';
}

const named: ReadonlyMap<number, string> = new Map([
	[874, 'windows-874'],
	[932, 'shift_jis'],
	[936, 'gbk'],
	[949, 'euc-kr'],
	[950, 'big5'],
	[1200, 'utf-16le'],
	[20_866, 'koi8-r'],
	[65_001, 'utf-8'],
]);
