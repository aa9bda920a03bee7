/** How the demo prints what it saw: for people, or as JSON lines. */
export const jsonPrinter = () => (event) => console.log(JSON.stringify(event));

export function textPrinter() {
	const out = (text = '') => console.log(text);
	return (event) => {
		switch (event.kind) {
			case 'start':
				return out(`${event.text}\n`);
			case 'document':
				out(`▸ ${event.name}: “${event.title}”`);
				out(
					`  ${event.pages} pages, ${event.words} words, language ${event.language}, read in ${seconds(event.readMs)}`,
				);
				return out('\n  Key passages, word for word');
			case 'key-passage':
				return out(`    “${event.text}” [page ${event.page}]`);
			case 'summary':
				return out(`\n  Summary (${methods[event.method] ?? event.method})`);
			case 'point':
				out(`    • ${event.text} [page ${event.pages.join(', ')}]`);
				for (const check of event.checks) out(`      ⚠ ${check}`);
				return undefined;
			case 'coverage':
				return out(`    ${event.text} · made in ${seconds(event.summaryMs)}\n`);
			case 'question':
				return out(
					`▸ ${event.about === 'document' ? 'A question about the document' : 'A general question'}: ${event.text}`,
				);
			case 'answer':
				if (event.basis) out(`  (${event.basis.trim()})`);
				out(`${event.text.replaceAll(/^/gmu, '  ')}`);
				if (event.pages.length > 0) out(`  [${event.pages.join(', ')}]`);
				return out(`  (${seconds(event.ms)})\n`);
			case 'no-model':
				return out(`${event.text}\n`);
			case 'end':
				return out(`Screenshots: ${event.screenshots}`);
		}
	};
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const methods = {
	sentences: 'sentence by sentence, each point checked',
	sections: 'section by section',
	quotations: 'quotations only',
};
