import { Marked } from 'marked';

/** An answer for other programs: plain text without Markdown's signs, and HTML in which nothing of the answer is a tag. */
export function markdownToClipboard(markdown: string): { text: string; html: string } {
	const html = renderer.parse(markdown, { async: false });
	return { html, text: plain(html) };
}

function plain(html: string): string {
	return html
		.replaceAll(/<li>/gu, '• ')
		.replaceAll(/<\/(p|li|h[1-6]|tr|pre|blockquote)>|<br>/gu, '\n')
		.replaceAll(/<\/t[dh]>\s*/gu, '\t')
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
	},
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
