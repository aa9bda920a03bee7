import { Marked } from 'marked';

/** An answer for other programs: plain text without Markdown's signs, and HTML in which nothing of the answer is a tag. */
export function markdownToClipboard(markdown: string): { text: string; html: string } {
	const html = renderer.parse(markdown, { async: false });
	return { html, text: plain(html) };
}

/** A line for each item and row, an empty one between blocks. The renderer's own line breaks between tags say nothing. */
function plain(html: string): string {
	return html
		.replaceAll(/(<\/?(?:[uo]l|li|table|thead|tbody|tr|t[dh]|p|h[1-6]|blockquote|pre|hr)\b[^>]*>)\n+/gu, '$1')
		.replaceAll(/<\/[uo]l><\/li>/gu, '')
		.replaceAll(/(<li[^>]*>)<p>/gu, '$1')
		.replaceAll(/<\/t[dh]><\/tr>|<\/li>|<br>|<[uo]l>/gu, '\n')
		.replaceAll(/<\/(p|h[1-6]|[uo]l|table|pre|blockquote)>/gu, '\n\n')
		.replaceAll(/<li>/gu, '• ')
		.replaceAll(/<li value="(\d+)">/gu, '$1. ')
		.replaceAll(/<\/t[dh]>/gu, '\t')
		.replaceAll(/<[^>]+>/gu, '')
		.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? '')
		.replaceAll(/\n{3,}/gu, '\n\n')
		.trim();
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const renderer = new Marked({
	gfm: true,
	// Tags of a model's making are words, which the renderer escapes.
	tokenizer: { html: () => undefined, tag: () => undefined },
	renderer: {
		// Addresses and pictures of a model's making do not travel into other programs.
		link({ tokens }) {
			return this.parser.parseInline(tokens);
		},
		image: ({ text }) => escapeHtml(text),
		// Each item says its number, which plain text needs.
		list({ ordered, start, items }) {
			const first = Number(start) || 1;
			const shown = items.map((item, at) =>
				ordered ? this.listitem(item).replace('<li>', `<li value="${first + at}">`) : this.listitem(item),
			);
			const tag = ordered ? 'ol' : 'ul';
			return `<${tag}>\n${shown.join('')}</${tag}>\n`;
		},
	},
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
