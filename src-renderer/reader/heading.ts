import type { Block } from '../../src-main/contract/entities.ts';

/** A heading of the text, or the words over a box, which begin no part of it. */
export function heading(level: number, text: string): Block {
	return level > 1 && isBoxTitle(text) ? { kind: 'paragraph', text } : { kind: 'heading', level, text };
}

/** "Note", "Tipp:", the name of a box alone; with words of its own it says what follows. */
export function isBoxTitle(text: string): boolean {
	return boxTitles.has(text.replace(/\s*[:!.]$/u, '').toLowerCase());
}

/** As the tools that make manuals name them (DocBook, Sphinx, Asciidoctor), in their languages. */
const boxTitles: ReadonlySet<string> = new Set(
	[
		'note notice tip hint warning caution attention danger important',
		'hinweis anmerkung tipp tip warnung achtung vorsicht gefahr wichtig',
		'remarque note astuce avertissement attention danger important',
		'nota sugerencia consejo aviso advertencia atención precaución peligro importante',
		'nota suggerimento consiglio avviso avvertimento avvertenza attenzione pericolo importante',
		'nota dica aviso advertência atenção cuidado perigo importante',
		'opmerking tip waarschuwing let-op gevaar belangrijk',
		'uwaga wskazówka ostrzeżenie ważne',
		'примечание подсказка совет предупреждение внимание важно',
		'注記 注意 ヒント 警告 重要 注意事项 提示',
	]
		.join(' ')
		.split(' ')
		.map((title) => title.replace('-', ' ')),
);
