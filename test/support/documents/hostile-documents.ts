import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdfFile } from '../../../tools/pdf-file.mjs';
import { zipOf } from '../zip.ts';
import { eml, multipart, part } from './eml.ts';

/**
 * Files whose words, facts and parts try to run a script, load something, open a window, go elsewhere or send something,
 * each to `origin`. Every one of them can be read, and its words hold "The ward opens at nine."
 */
export function writeHostileDocuments(folder: string, origin: string): string[] {
	mkdirSync(folder, { recursive: true });
	const at = (what: string): string => `${origin}/${what}`;
	const files: Record<string, Buffer | Uint8Array | string> = {
		'page.html': page(at, 'html'),
		'page.xhtml': `<?xml version="1.0"?><?xml-stylesheet href="${at('xhtml-xsl')}" type="text/xsl"?><!DOCTYPE html [<!ENTITY far SYSTEM "${at('xhtml-entity')}">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ward</title></head><body><h1>Ward</h1><p>${sentence} &far;</p>${active(at, 'xhtml')}</body></html>`,
		'notes.md': `# <img src=${at('markdown-title')} onerror="${attack}">\n\n${sentence}\n\n![far](${at('markdown-image')})\n\n<script>${attack}</script>\n\n<iframe src="${at('markdown-frame')}"></iframe>\n\n[away](javascript:${attack})\n`,
		'letter.docx': docx(at),
		'letter.odt': odt(at),
		'letter.rtf': `{\\rtf1\\ansi {\\*\\template ${at('rtf-template')}}${sentence}\\par {\\field{\\*\\fldinst INCLUDEPICTURE "${at('rtf-picture')}" \\\\d}{\\fldrslt picture}}\\par <script>${attack}</script>\\par}`,
		'book.epub': epub(at),
		'mail.eml': mail(at),
		'form.pdf': pdf(at),
	};
	return Object.entries(files).map(([name, content]) => {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	});
}

export const sentence = 'The ward opens at nine.';
/** What a script would do first: it can be read in the console. */
export const attacked = 'the document attacked';
const attack = `console.log('${attacked}')`;

type Address = (what: string) => string;

/** What acts by itself in a page. */
function active(at: Address, from: string): string {
	return [
		`<script>${attack}; fetch('${at(`${from}-fetch`)}'); window.open('${at(`${from}-open`)}'); location.href = '${at(`${from}-away`)}'</script>`,
		`<script src="${at(`${from}-script`)}"></script>`,
		`<img src="${at(`${from}-image`)}" onload="${attack}" onerror="${attack}" alt="picture">`,
		`<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"><script>${attack}</script><image href="${at(`${from}-svg`)}"/><use href="${at(`${from}-use`)}#a"/></svg>`,
		`<iframe src="${at(`${from}-frame`)}" srcdoc="&lt;script&gt;parent.${attack}&lt;/script&gt;"></iframe>`,
		`<object data="${at(`${from}-object`)}"></object><embed src="${at(`${from}-embed`)}">`,
		`<video src="${at(`${from}-video`)}" poster="${at(`${from}-poster`)}" autoplay></video><audio src="${at(`${from}-audio`)}" autoplay></audio>`,
		`<form action="${at(`${from}-form`)}"><input name="words" autofocus onfocus="${attack}"><button>go</button></form>`,
		`<p style="background: url(${at(`${from}-style`)})">styled</p>`,
		`<details open ontoggle="${attack}"><summary>more</summary></details>`,
		`<link rel="prefetch" href="${at(`${from}-prefetch`)}"><link rel="dns-prefetch" href="${at('')}">`,
	].join('\n');
}

function page(at: Address, from: string): string {
	return `<!doctype html><html><head><meta charset="utf-8"><title>&lt;img src=${at(`${from}-title`)} onerror=${attack}&gt;</title>
<base href="${at('')}"><meta http-equiv="refresh" content="0;url=${at(`${from}-refresh`)}">
<meta name="author" content="&quot;&gt;&lt;script&gt;${attack}&lt;/script&gt;"><link rel="stylesheet" href="${at(`${from}-sheet`)}">
<style>@import '${at(`${from}-import`)}'; @font-face { font-family: far; src: url('${at(`${from}-font`)}') } body { font-family: far }</style></head>
<body onload="${attack}" background="${at(`${from}-background`)}"><main><h1>Ward</h1><p>${sentence}</p>${active(at, from)}</main></body></html>`;
}

/** External picture, template and address (ECMA-376 part 2, 9.3), a chunk of HTML, a field, and words like HTML. */
function docx(at: Address): Buffer {
	const external = (id: string, kind: string, what: string): string =>
		`<Relationship Id="${id}" Type="${relations}/${kind}" Target="${at(what)}" TargetMode="External"/>`;
	const run = (text: string): string => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
	return zipOf({
		'[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		'_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships">${external('rId1', 'image', 'docx-image')}${external('rId2', 'attachedTemplate', 'docx-template')}${external('rId3', 'hyperlink', 'docx-link')}<Relationship Id="rId4" Type="${relations}/aFChunk" Target="chunk.html"/></Relationships>`,
		'word/chunk.html': page(at, 'docx-chunk'),
		'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${run(`<img src=${at('docx-title')} onerror="${attack}">`)}${run(sentence)}${run(`<script>${attack}</script>`)}<w:p><w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r></w:p><w:p><w:hyperlink r:id="rId3"><w:r><w:t>away</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id="rId4"/><w:p><w:fldSimple w:instr='INCLUDEPICTURE "${at('docx-field')}"'><w:r><w:t>picture</w:t></w:r></w:fldSimple></w:p></w:body></w:document>`,
	});
}

function odt(at: Address): Buffer {
	const spaces = ['office', 'text', 'xlink', 'draw', 'script']
		.map((name) => `xmlns:${name}="${openDocument[name] ?? ''}"`)
		.join(' ');
	return zipOf({
		mimetype: 'application/vnd.oasis.opendocument.text',
		'META-INF/manifest.xml': `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
		'content.xml': `${xml}<office:document-content ${spaces} office:version="1.3"><office:scripts><office:script script:language="JavaScript">${attack}</office:script></office:scripts><office:body><office:text><text:p>${sentence}</text:p><text:p>${escaped(`<script>${attack}</script><img src=${at('odt-words')}>`)}</text:p><text:p><draw:frame><draw:image xlink:href="${at('odt-image')}" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame><text:a xlink:href="${at('odt-link')}">away</text:a></text:p></office:text></office:body></office:document-content>`,
	});
}

function epub(at: Address): Buffer {
	return zipOf({
		mimetype: 'application/epub+zip',
		'META-INF/container.xml': `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		'book.opf': `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(`<img src=${at('epub-title')} onerror=${attack}>`)}</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="far" href="${at('epub-item')}" media-type="text/css"/></manifest><spine><itemref idref="a"/></spine></package>`,
		'a.xhtml': page(at, 'epub'),
	});
}

/** A page as its body, an SVG and a page as attachments, a picture and a body that lie elsewhere. */
function mail(at: Address): Uint8Array {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"><script>${attack}</script><image href="${at('mail-svg')}"/></svg>`;
	const attachment = (name: string): string => `Content-Disposition: attachment; filename="${name}"\n`;
	return eml(
		`From: "<img src=${at('mail-from')}>" <clerk@example.org>\nSubject: <script>${attack}</script>\n${multipart(
			'mixed',
			part('text/html; charset=utf-8', page(at, 'mail')),
			part('image/svg+xml', drawing, attachment('drawing.svg')),
			part('text/html', page(at, 'mail-attached'), attachment('attached.html')),
			part(`message/external-body; access-type=URL; URL="${at('mail-body')}"`, 'Content-Type: text/plain\n'),
		)}`,
	);
}

/** What ISO 32000-1 lets a file do when it is opened, shown or clicked, and an embedded page. */
function pdf(at: Address): string {
	const stream = (dictionary: string, content: string): string =>
		`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
	const script = `(app.alert\\(1\\); this.getURL\\("${at('pdf-geturl')}"\\); ${attack.replaceAll(/[()]/gu, '\\$&')};)`;
	const action = (kind: string, rest: string): string => `<< /S /${kind} ${rest} >>`;
	return pdfFile([
		`<< /Type /Catalog /Pages 2 0 R /OpenAction ${action('JavaScript', `/JS ${script}`)} /URI << /Base (${at('')}) >> /AA << /WC ${action('URI', `/URI (${at('pdf-close')})`)} >> /Names << /JavaScript << /Names [(a) ${action('JavaScript', `/JS ${script}`)}] >> /EmbeddedFiles << /Names [(a.html) 7 0 R] >> >> /AcroForm << /Fields [6 0 R] /XFA 9 0 R >> /Metadata 10 0 R >>`,
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [6 0 R << /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A ${action('URI', `/URI (${at('pdf-uri')})`)} >> << /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A ${action('Launch', `/F (${at('pdf-launch')})`)} >>] /AA << /O ${action('SubmitForm', `/F << /FS /URL /F (${at('pdf-submit')}) >>`)} >> >>`,
		stream('', `BT /F 24 Tf 50 700 Td (${sentence}) Tj 0 -40 Td (<script>console.log</script>) Tj ET`),
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		`<< /Type /Annot /Subtype /Widget /FT /Tx /T (<img src=${at('pdf-field')}>) /Rect [50 50 300 80] /AA << /K ${action('JavaScript', `/JS ${script}`)} /Fo ${action('JavaScript', `/JS ${script}`)} >> >>`,
		'<< /Type /Filespec /F (a.html) /EF << /F 8 0 R >> >>',
		stream(
			'/Type /EmbeddedFile /Subtype /text#2Fhtml',
			`<script>${attack}</script><img src="${at('pdf-embedded')}">`,
		),
		stream(
			'',
			`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="a"><draw><value><image href="${at('pdf-xfa')}"/></value></draw></subform></template></xdp:xdp>`,
		),
		stream(
			'/Type /Metadata /Subtype /XML',
			`<?xpacket?><!DOCTYPE a [<!ENTITY b SYSTEM "${at('pdf-entity')}">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>`,
		),
	]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const openDocument: Record<string, string> = {
	office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
	text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
	draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
	script: 'urn:oasis:names:tc:opendocument:xmlns:script:1.0',
	xlink: 'http://www.w3.org/1999/xlink',
};
