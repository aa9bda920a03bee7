/** Reads something as a component would, again at each change, until the returned function is called. */
export function effectRoot(read: () => unknown): () => void {
	return $effect.root(() => {
		$effect(() => {
			read();
		});
	});
}
