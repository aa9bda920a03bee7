/** 10,000 conversations, one of them with 5,000 messages: opening, scrolling and searching. */
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { withProgram } from './running.mjs';
import { figure } from './statistics.mjs';
import { officeText } from './texts.mjs';

export async function lists() {
	return withProgram(
		async ({ page }) => {
			const row = page.getByTestId('conversation-row').first();
			await row.waitFor();
			const open = await paintAfter(
				page,
				() => {
					const started = performance.now();
					const row = document.querySelector('[data-testid=conversation-row]');
					(row.querySelector('button, a') ?? row).click();
					return started;
				},
				'[data-role=assistant]',
			);
			const thread = await scroll(page, '[data-testid=thread]', -1);
			const list = await scroll(page, '[data-testid=conversation-list]', 1);
			await page.keyboard.press('ControlOrMeta+k');
			await page.getByTestId('search-field').waitFor();
			const search = await paintAfter(
				page,
				() => {
					const field = document.querySelector('[data-testid=search-field]');
					field.value = 'hygiene';
					const started = performance.now();
					field.dispatchEvent(new Event('input', { bubbles: true }));
					return started;
				},
				'[data-testid=search-hit]',
			);
			return [
				figure('conversation of 5,000 messages: open to first paint', open, 'ms', 150, 'lower'),
				figure('search over 10,000 conversations: first paint', search, 'ms', 150, 'lower'),
				figure('scrolling 5,000 messages: longest frame', thread, 'ms', 50, 'lower'),
				figure('scrolling 10,000 conversations: longest frame', list, 'ms', 50, 'lower'),
			];
		},
		{ model: false, prepare },
	);
}

async function prepare(folder) {
	const opened = await openDatabase(folder);
	const { disk } = new Stores(opened.database, openInMemory);
	disk.transaction(() => {
		for (let index = 0; index < 9999; index += 1) {
			const { id } = disk.conversations.create(
				officeText(5, index + 1).slice(0, 50),
				1_700_000_000_000 + index * 60_000,
			);
			const text = officeText(40, index + 1);
			const leaf = disk.messages.add({
				conversationId: id,
				parentId: null,
				role: 'person',
				text,
				state: 'complete',
				modelId: null,
				at: index,
			});
			disk.conversations.change(id, { leaf_id: leaf });
		}
		const { id } = disk.conversations.create('The long one', Date.now());
		let parentId = null;
		for (let index = 0; index < 5000; index += 1) {
			const role = index % 2 === 0 ? 'person' : 'assistant';
			const text = officeText(role === 'person' ? 12 : 60, 20_000 + index);
			parentId = disk.messages.add({
				conversationId: id,
				parentId,
				role,
				text,
				state: 'complete',
				modelId: null,
				at: index,
			});
		}
		disk.conversations.change(id, { leaf_id: parentId });
	});
	opened.close();
}

/** Milliseconds from a deed in the page to the frame in which what it brings is painted. */
export async function paintAfter(page, deed, selector) {
	await page.evaluate((wanted) => {
		window.painted = new Promise((resolve) => {
			const observer = new MutationObserver(() => {
				if (!document.querySelector(wanted)) return;
				observer.disconnect();
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
			});
			observer.observe(document.body, { subtree: true, childList: true });
		});
	}, selector);
	const started = await page.evaluate(deed);
	return (await page.evaluate(() => window.painted)) - started;
}

/** The longest time between two frames while scrolling three seconds in one direction (-1: up). */
export async function scroll(page, selector, direction) {
	return page.evaluate(
		async ({ wanted, towards }) => {
			const element = document.querySelector(wanted);
			const scroller =
				[element, ...element.querySelectorAll('*')].find(
					(one) => one.scrollHeight > one.clientHeight + 50 && getComputedStyle(one).overflowY !== 'visible',
				) ?? element;
			const frames = [];
			let last = performance.now();
			for (const end = last + 3000; last < end;) {
				await new Promise(requestAnimationFrame);
				const now = performance.now();
				frames.push(now - last);
				last = now;
				scroller.scrollTop += towards * 120;
			}
			return Math.max(...frames.slice(2));
		},
		{ wanted: selector, towards: direction },
	);
}
