import { describe, expect, it } from 'vitest';
import { markdownToClipboard } from '../../../src-main/app/message-clipboard.ts';

describe('an answer for other programs', () => {
	it('keeps lists, tables and code, and loses the signs of Markdown', () => {
		const answer =
			'## Doses\n\n- **5 mg** & more\n- at night\n\n| Drug | Dose |\n| --- | --- |\n| A | < 5 mg |\n\n```\nif (a && b < c)\n```\n\nSee `x & y`.';
		const { text, html } = markdownToClipboard(answer);
		expect(
			text
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean),
		).toEqual([
			'Doses',
			'• 5 mg & more',
			'• at night',
			'Drug\tDose',
			'A\t< 5 mg',
			'if (a && b < c)',
			'See x & y.',
		]);
		expect(html).toContain('<strong>5 mg</strong> &amp; more');
		expect(html).toContain('if (a &amp;&amp; b &lt; c)');
		expect(html).toContain('<code>x &amp; y</code>');
	});

	it('has each item and row on the next line, and an empty line between blocks', () => {
		const answer = [
			'Bring:\n\n- a pen\n- paper\n  - lined\n  - plain\n- time',
			'3. first\n\n4. second',
			'| Drug | Dose |\n| :-- | --: |\n| A | 5 mg |\n| B | |',
			'```\nif (a)\n  b\n```\n> said\n\nend',
		].join('\n\n');
		expect(markdownToClipboard(answer).text.split('\n')).toEqual([
			...['Bring:', '', '• a pen', '• paper', '• lined', '• plain', '• time', ''],
			...['3. first', '', '4. second', ''],
			...['Drug\tDose', 'A\t5 mg', 'B\t', ''],
			...['if (a)', '  b', '', 'said', '', 'end'],
		]);
	});

	it('takes no tag, address or picture of an answer along', () => {
		const { text, html } = markdownToClipboard(
			'<script>alert(1)</script> <img src="https://example.org/a"> [here](https://example.org/) ![seen](https://example.org/b)\n\n<div onclick="x">big</div>\n\n[<b>bold</b>](https://example.org) ![<i>slanted</i>](https://example.org) [**strong**](x)',
		);
		expect(html.replaceAll(/<\/?(?:p|strong)>/gu, '')).not.toContain('<');
		expect(html).not.toMatch(/href|<img/u);
		expect(text).toContain('<script>alert(1)</script>');
		expect(text).toContain('here');
		expect(text).not.toContain('example.org/b');
	});
});
