import DOMPurify from 'dompurify';
import { Marked } from 'marked';

/** Makes nodes of Markdown that a model wrote: only text, structure and https or mailto links are left. */
export function markdownNodes(markdown: string): DocumentFragment {
	const html = marked.parse(markdown, { async: false });
	return DOMPurify.sanitize(html, {
		ALLOWED_TAGS: [...allowedTags],
		ALLOWED_ATTR: ['href', 'align', 'start'],
		ALLOWED_URI_REGEXP: /^(?:https:\/\/|mailto:)/i,
		// The pattern above would judge these as addresses too.
		ADD_URI_SAFE_ATTR: ['align', 'start'],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		ALLOW_UNKNOWN_PROTOCOLS: false,
		// Nodes instead of a string: what was judged is what is shown, and nothing is parsed twice.
		RETURN_DOM_FRAGMENT: true,
	});
}

export const allowedTags: ReadonlySet<string> = new Set([
	'p',
	'br',
	'hr',
	'strong',
	'em',
	'del',
	'code',
	'pre',
	'blockquote',
	'ul',
	'ol',
	'li',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'table',
	'thead',
	'tbody',
	'tr',
	'th',
	'td',
	'a',
]);

const escaped: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escaped[sign] ?? sign);

const marked = new Marked({
	gfm: true,
	breaks: true,
	renderer: {
		html: ({ text }) => escape(text),
		image: ({ text, href }) => escape(text === '' ? href : text),
		checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
	},
});
