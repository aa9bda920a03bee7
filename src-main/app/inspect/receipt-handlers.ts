import { readFile, stat } from 'node:fs/promises';
import { answerBody, summaryBody } from '../../chat/receipts/receipt-bodies.ts';
import { fingerprintOf, publicBytes, readReceipt, receiptFile } from '../../chat/receipts/receipt-file.ts';
import type { Channel } from '../../contract/calls.ts';
import type { Summary } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { ReceiptBody, ReceiptCheck } from '../../contract/receipts.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';

/** The channels about receipts. */
export function receiptHandlers(program: Program): Pick<Handlers, Extract<Channel, `receipts.${string}`>> {
	const { platform, stores, threads, documents, summaries, teaching, drops } = program;
	const save = (name: string, body: () => ReceiptBody): Promise<{ saved: boolean }> => {
		const made = body();
		return saveFile(platform, `${name}.indoors-receipt.json`, () =>
			receiptFile(made, program.receiptKey.get()),
		);
	};
	return {
		'receipts.saveAnswer': ({ messageId }) => {
			const store = stores.of(messageId);
			const conversationId = store.messages.conversationOf(messageId);
			if (conversationId === undefined) throw new KnownError('not-found');
			const adapterName = (sha256: string): string | undefined =>
				teaching.adapters.recorded({ sha256, strength: 1 })?.name;
			return save(threads.need(conversationId).title, () => answerBody(store, messageId, adapterName));
		},
		'receipts.saveSummary': ({ summaryId }) => {
			const summary = summaries.show(summaryId);
			const { name } = documents.need(summary.documentId);
			return save(name, () =>
				summaryBody(stores.of(summary.documentId), summary, {
					program: `Indoors ${platform.facts.version}`,
					model: modelOf(summary),
				}),
			);
		},
		'receipts.check': async ({ fileId }) => {
			const file = fileId === null ? (await platform.chooseFiles('receipt'))[0] : drops.pathOf(fileId);
			return file === undefined ? null : check(program, await bytesOf(file));
		},
	};
}

function modelOf({ model }: Summary): ReceiptBody['model'] {
	if (model?.sha256 == null) return null;
	return { name: model.name.slice(0, 500), sha256: model.sha256 };
}

/** Runs nothing: the signature, whose it is, and what of it is here. */
function check({ receiptKey, models, stores }: Program, bytes: Uint8Array): ReceiptCheck {
	const receipt = readReceipt(bytes);
	if (receipt === null) return { verdict: 'changed' };
	const { body, fingerprint } = receipt;
	const own = receiptKey.known();
	const isOwn = own !== undefined && fingerprintOf(publicBytes(own)) === fingerprint;
	const hashes = new Set(models.list().map(({ id }) => models.row(id)?.sha256));
	return {
		verdict: 'genuine',
		signedBy: isOwn ? 'here' : 'unknown',
		fingerprint,
		body,
		hasModel: body.model !== null && hashes.has(body.model.sha256),
		hasDocuments: body.documents.map(({ sha256 }) =>
			stores.all.some(({ documents }) => documents.usesHash(sha256)),
		),
		isRepeatable: body.steps.length > 0 && body.steps.every(({ how }) => how.isRepeatable),
	};
}

/** Errors: `receipt-too-large`, `receipt-broken` for what cannot be read. */
async function bytesOf(file: string): Promise<Uint8Array> {
	try {
		const facts = await stat(file);
		if (!facts.isFile()) throw new KnownError('receipt-broken');
		if (facts.size > mostBytes) throw new KnownError('receipt-too-large');
		return await readFile(file);
	} catch (error) {
		throw error instanceof KnownError ? error : new KnownError('receipt-broken', {}, error);
	}
}

const mostBytes = 1024 ** 2;
