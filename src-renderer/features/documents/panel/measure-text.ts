/** How wide texts are set in the text layer's font, in pixels at 100 pixels of height. */
const context = document.createElement('canvas').getContext('2d');
if (context !== null) context.font = '100px sans-serif';

/** 0 where nothing can be measured. */
export function textWidth(text: string): number {
	return context?.measureText(text).width ?? 0;
}

/** Which part of a text's width its first `length` letters take, 0 to 1: letters differ in width. */
export function shareOfWidth(text: string, length: number): number {
	const all = textWidth(text);
	return all > 0 ? textWidth(text.slice(0, length)) / all : length / Math.max(text.length, 1);
}
