/** Stands in for the package of this name, which needs Node and which msgreader decodes texts with. */
export function decode(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(encoding).decode(bytes);
}
