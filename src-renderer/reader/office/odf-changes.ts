import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';

/** A note where an OpenDocument text has tracked changes; what they deleted is not read. */
export function odfChanges(bytes: Uint8Array): DocumentNote[] {
	const content = unpackTexts(bytes, (name) => name === 'content.xml').get('content.xml') ?? '';
	const count = content.match(/<text:changed-region[\s>]/gu)?.length ?? 0;
	return count === 0 ? [] : [{ kind: 'changes-accepted', count }];
}
