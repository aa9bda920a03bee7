/** Lets one set-up at a time work on this computer; a second one waits for the first. */
import {
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from './cache.mjs';

/** Runs `work` while holding the lock; `onWait` is told once whose end is waited for. */
export async function withLock(work, onWait) {
	mkdirSync(cache, { recursive: true });
	for (let told = false; !take(); await wait(300)) {
		const by = holder();
		if (abandoned(by)) clear(by);
		else if (!told) {
			onWait(by);
			told = true;
		}
	}
	const heartbeat = setInterval(touch, 5_000);
	const release = () => holder() === process.pid && rmSync(file, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		process.off('exit', release);
		release();
	}
}

function take() {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		// On a full disk the name is there before its content fails, and would hold up the next one.
		if (error.code === 'ENOSPC') rmSync(file, { force: true });
		throw error;
	}
}

/** Somebody may empty the cache at any time, which must not end the work in the middle of a step. */
function touch() {
	try {
		utimesSync(file, new Date(), new Date());
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
	}
}

/** A lock whose process is gone, or that nobody has touched for long (its number went to another program). */
function abandoned(by) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats) return false;
	return Date.now() - stats.mtimeMs > 60_000 || (by > 0 && !alive(by));
}

/** Moves the lock aside before deleting it: where another set-up replaced it meanwhile, its lock is put back. */
function clear(abandonedBy) {
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
		if (holder(aside) !== abandonedBy) linkSync(aside, file);
	} catch (error) {
		if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
	}
	rmSync(aside, { force: true });
}

function holder(from = file) {
	try {
		return Number(readFileSync(from, 'utf8'));
	} catch {
		return 0;
	}
}

function alive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}

const file = join(cache, 'set-up.lock');
