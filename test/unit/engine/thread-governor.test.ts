import { expect, it } from 'vitest';
import { ThreadGovernor } from '../../../src-main/engine/thread-governor.ts';

function governor(full: number) {
	const set: number[] = [];
	let now = 0;
	const made = new ThreadGovernor(
		(threads) => set.push(threads),
		full,
		() => now,
	);
	return { made, set, pass: (ms: number) => (now += ms) };
}

it('leaves the threads alone while the speed is even', () => {
	const { made, set } = governor(4);
	for (const ms of [20, 22, 25, 30, 60, 21]) made.observe('writing', ms);
	expect(set).toEqual([]);
});

it('takes no notice of single tokens that seem to take no time, or come late', () => {
	const { made, set } = governor(2);
	for (const ms of [20, 20, 0.1, 20, 0.1, 21, 150, 20, 0.2, 0.1, 22, 130, 20]) made.observe('writing', ms);
	expect(set).toEqual([]);
	made.observe('writing', 130);
	made.observe('writing', 140);
	expect(set).toEqual([1]);
});

it('lets one thread go on alone when the threads starve, and tries all of them again', () => {
	const { made, set, pass } = governor(2);
	made.observe('writing', 20);
	made.observe('writing', 500);
	expect(set).toEqual([1]);
	made.observe('writing', 45);
	expect(set).toEqual([1]);
	pass(4001);
	made.observe('writing', 45);
	expect(set).toEqual([1, 2]);
	made.observe('writing', 20);
	expect(made.isAlone).toBe(false);
});

it('notices threads that starve from the start by the few tokens that come in time', () => {
	const { made, set } = governor(2);
	for (const ms of [400, 300, 20, 350, 21, 390]) made.observe('writing', ms);
	expect(set).toEqual([1]);
});

it('waits longer after every attempt that starves again', () => {
	const { made, set, pass } = governor(2);
	made.observe('reading', 4);
	made.observe('reading', 200);
	pass(4001);
	made.observe('reading', 8);
	made.observe('reading', 200);
	pass(4001);
	made.observe('reading', 8);
	expect(set).toEqual([1, 2, 1]);
	pass(4001);
	made.observe('reading', 8);
	expect(set).toEqual([1, 2, 1, 2]);
});

it('has nothing to do with a single thread', () => {
	const { made, set } = governor(1);
	made.observe('reading', 1);
	made.observe('reading', 1000);
	expect(set).toEqual([]);
});
