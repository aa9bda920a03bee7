import type { TextReview } from '../../../state/text-review.svelte.ts';

/** What a person does by one key while looking through a text; `chooseKind` opens the choice of what it is. */
export function takeReviewKey(review: TextReview, event: KeyboardEvent, chooseKind: () => void): void {
	if (event.defaultPrevented || event.altKey || isElsewhere(event.target)) return;
	const current = review.current;
	const deeds: Record<string, (() => unknown) | undefined> =
		event.ctrlKey || event.metaKey
			? {
					z: () => (event.shiftKey ? review.redo() : review.undo()),
					y: () => review.redo(),
				}
			: {
					n: () => review.step(1),
					arrowdown: () => review.step(1),
					p: () => review.step(-1),
					arrowup: () => review.step(-1),
					enter: isButton(event.target) || current === undefined ? undefined : () => review.accept(current),
					r: current && (() => review.refuse(current)),
					k: current && chooseKind,
					a: review.marked === null ? undefined : () => review.addMarked('name'),
					escape: review.marked === null ? undefined : () => (review.marked = null),
				};
	const deed = deeds[event.key.toLowerCase()];
	if (deed === undefined) return;
	event.preventDefault();
	void deed();
}

/** Where keys mean something else: fields, menus and dialogs. */
function isElsewhere(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest('input, textarea, select, [role=menu], [role=dialog], nav, [role=radiogroup]') !== null
	);
}

const isButton = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('button, a') !== null;
