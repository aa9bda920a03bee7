/** Fields that are one element (ECMA-376 part 1, 17.16.19), which mammoth leaves out with what they show. */
export function hasSimpleFields(xml: string): boolean {
	return simpleField.test(xml);
}

/** The same with what they show as plain text: mammoth reads what stands in a smart tag. */
export function fieldsAsText(xml: string): string {
	return xml.replaceAll(new RegExp(simpleField, 'gu'), '$1smartTag');
}

const simpleField = /(<\/?(?:[\w.-]+:)?)fldSimple(?=[\s>])/u;
