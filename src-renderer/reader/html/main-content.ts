/**
 * The part of a page that a reader came for: its only main part or article, without navigation, forms' controls,
 * consent banners and what is not shown. Changes the document.
 */
export function mainContent(page: Document): Element {
	removeUnread(page);
	for (const element of page.querySelectorAll('[id], [class]'))
		if (consent.test(`${element.id} ${element.getAttribute('class') ?? ''}`) && !holdsMost(page, element))
			element.remove();
	const mains = page.querySelectorAll('main, [role="main"]');
	const articles = page.querySelectorAll('article');
	const [main] = mains.length === 1 ? mains : articles.length === 1 ? articles : [];
	// A page whose main part is filled by a program holds its text elsewhere, if at all.
	if (main !== undefined && textLength(main) >= fewestLetters) return main;
	for (const element of page.querySelectorAll(aroundContent))
		if (element.closest('main, article') === null) element.remove();
	return page.body;
}

/** Takes out what is no text: navigation, scripts, controls of forms and what is not shown. */
export function removeUnread(page: Document): void {
	for (const element of page.querySelectorAll(neverRead)) element.remove();
}

/** A page may call itself after cookies, because it is about them. */
function holdsMost(page: Document, element: Element): boolean {
	return textLength(element) * 2 > textLength(page.body);
}

function textLength(element: Element): number {
	return (element.textContent ?? '').replace(/\s+/gu, ' ').length;
}

const neverRead =
	'script, style, div[title="header"], div[title="footer"], noscript, template, nav, iframe, object, svg, canvas, dialog, button, input, select, textarea, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"]';
/** The page's own frame around its content, not the head of an article. */
const aroundContent = 'footer, aside, [role="contentinfo"], [role="complementary"]';
const consent =
	/(?:^|[\s_-])(?:cookie|consent|gdpr|dsgvo)(?:$|[\s_-])|cookie-?(?:banner|notice|consent|bar)/iu;
const fewestLetters = 100;
