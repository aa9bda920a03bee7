import { gigabytes, size } from './en-forms.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

export const named = (host: unknown): string =>
	typeof host === 'string' && host !== '' ? host : 'the server';
const subject = (host: unknown): string => (typeof host === 'string' && host !== '' ? host : 'The server');
const amount = (value: unknown): string =>
	typeof value === 'number' ? new Intl.NumberFormat('en-GB').format(value) : '';
/** As the list words it; it need not end as a sentence does. */
const reason = (value: unknown): string =>
	typeof value === 'string' && value !== ''
		? /[.!?]$/u.test(value)
			? value
			: `${value}.`
		: 'It is known to do harm.';
const status = (value: unknown): string => (typeof value === 'number' ? ` (code ${String(value)})` : '');
const free = (bytes: unknown): string =>
	typeof bytes === 'number' ? (bytes < 1e6 ? ', nothing is free' : `, ${size(bytes)} are free`) : '';
const nothingTaken = 'Nothing was taken over, and the file is untouched.';

/** What can go wrong with connections, downloads and files of models. */
export const modelErrors = {
	'net-not-allowed': (facts: ErrorFacts) => ({
		title: `No connection to ${named(facts['host'])} was agreed to.`,
		text: 'Nothing was sent. Start the download again, and you will be asked first.',
	}),
	'net-redirect-refused': (facts: ErrorFacts) => ({
		title: 'The server sent this program somewhere it does not go.',
		text: `The address at ${named(facts['host'])} is not protected, or leads in circles. Nothing was sent there. Tell the person who looks after your computers.`,
	}),
	'net-offline': () => ({
		title: 'This computer is not connected to a network.',
		text: 'What was received is kept. Connect it; the download goes on by itself where it stopped.',
	}),
	'net-name-not-found': (facts: ErrorFacts) => ({
		title: `The address of ${named(facts['host'])} was not found.`,
		text: 'The network may not lead to the internet, or the address is wrong. What was received is kept, and it is tried again by itself. If it lasts, ask for an address inside your organisation.',
	}),
	'net-refused': (facts: ErrorFacts) => ({
		title: `${subject(facts['host'])} does not answer.`,
		text: 'The server is down, or a firewall is in between. What was received is kept, and it is tried again by itself.',
	}),
	'net-broken': (facts: ErrorFacts) => ({
		title: `The connection to ${named(facts['host'])} broke off.`,
		text: 'What was received is kept. The download goes on by itself where it stopped.',
	}),
	'net-proxy-password': () => ({
		title: 'The way out of your network asks for a name and a password.',
		text: 'What was received is kept. Ask the person who looks after your computers, or bring the file from elsewhere.',
	}),
	'net-certificate': (facts: ErrorFacts) => ({
		title: `${subject(facts['host'])} could not prove who it is.`,
		text: 'Nothing was sent. If your organisation checks connections itself, its certificate has to be installed on this computer: ask the person who looks after it.',
	}),

	'download-not-offered': () => ({
		title: 'This model cannot be fetched.',
		text: 'Nobody has verified the fingerprint of its file, so it could not be checked. Nothing was sent. Choose another model, or bring it as a file.',
	}),
	'download-gated': (facts: ErrorFacts) => ({
		title: `${subject(facts['host'])} does not give this model out to you yet.`,
		text: 'Its maker wants people to sign in and agree to conditions first. What was received is kept. Open the page, agree there, then go on here.',
	}),
	'download-not-found': (facts: ErrorFacts) => ({
		title: `The file is no longer at ${named(facts['host'])}.`,
		text: 'It was moved or taken back by its maker. Nothing else is affected. Bring the file from elsewhere, or choose another one.',
	}),
	'download-too-many': (facts: ErrorFacts) => ({
		title: `${subject(facts['host'])} has had too many requests.`,
		text: `What was received is kept. ${amount(facts['seconds']) ? `It wants to be asked again in ${amount(facts['seconds'])} seconds; ` : ''}the download then goes on by itself.`,
	}),
	'download-server': (facts: ErrorFacts) => ({
		title: `${subject(facts['host'])} has a fault of its own${status(facts['status'])}.`,
		text: 'What was received is kept. It is tried again by itself; if it lasts, try again tomorrow.',
	}),
	'download-unexpected': (facts: ErrorFacts) => ({
		title: `${subject(facts['host'])} answered in a way this program does not know${status(facts['status'])}.`,
		text: 'What was received is kept. Try again later; if it lasts, bring the file from elsewhere.',
	}),
	'download-login-page': () => ({
		title: 'A sign-in page came instead of the file.',
		text: 'The network of a hotel or a guest network does that. Nothing was taken over. Sign in to the network in your browser, then go on here.',
	}),
	'download-changed': () => ({
		title: 'What was here did not fit the file on the server.',
		text: 'It is fetched from the beginning; your conversations are not affected. If that does not help, the server may not have this file any more: try another day, or choose another model.',
	}),
	'download-truncated': () => ({
		title: 'The file ended too early.',
		text: 'What was received is kept. Go on: the rest is fetched.',
	}),
	'download-too-slow': () => ({
		title: 'Almost nothing came for two minutes.',
		text: 'What was received is kept, and it is tried again by itself. The network may be faster at another time, at night for example.',
	}),
	'download-wrong-hash': () => ({
		title: 'What came is not the file that was expected.',
		text: 'Its fingerprint differs: it was damaged on the way or exchanged at the server. It is not used. Fetching it again begins anew; if that fails too, tell the person who looks after your computers.',
	}),
	'disk-too-small': (facts: ErrorFacts) => ({
		title: 'There is too little room on the disk.',
		text: `${gigabytes(facts['neededBytes']) ? `${gigabytes(facts['neededBytes'])} are needed${free(facts['freeBytes'])}. ` : ''}What is there is kept, and your conversations are not affected. Make room, for example by emptying the bin under Models, then go on.`,
	}),

	'model-file-empty': () => ({
		title: 'The file is empty.',
		text: `${nothingTaken} Copying it had probably not finished: copy it again.`,
	}),
	'model-file-zip': () => ({
		title: 'This is an archive, not a model.',
		text: `${nothingTaken} Unpack it first, then choose the model file inside; its name ends in .gguf.`,
	}),
	'model-file-safetensors': () => ({
		title: 'This model is stored in a form for researchers.',
		text: `${nothingTaken} Ask for the same model as a file whose name ends in .gguf.`,
	}),
	'model-file-page': () => ({
		title: 'This is a web page, not a model.',
		text: `${nothingTaken} The browser saved the page instead of the file. Use the page’s own download button, or get the model here.`,
	}),
	'model-file-pointer': () => ({
		title: 'This is only a note saying where the model lies.',
		text: `${nothingTaken} The model itself was not copied along. Ask for the whole file; it is many hundred megabytes large.`,
	}),
	'model-file-truncated': () => ({
		title: 'The end of the file is missing.',
		text: `${nothingTaken} Copying or downloading it broke off. Copy it again from where it is whole.`,
	}),
	'model-file-big-endian': () => ({
		title: 'This file was made for another kind of computer.',
		text: `${nothingTaken} Ask for the usual version of the model.`,
	}),
	'model-file-version': (facts: ErrorFacts) => ({
		title: 'This program does not know this version of model files.',
		text: `${nothingTaken} ${amount(facts['version']) ? `The file is of version ${amount(facts['version'])}. ` : ''}Ask for a newer file of the same model, or install a newer version of this program.`,
	}),
	'model-file-adapter': () => ({
		title: 'This is an addition to a model, not a whole one.',
		text: `${nothingTaken} It cannot be used by itself. Under Settings, “Teach the model” takes such files in, for the model that they belong to.`,
	}),
	'model-file-projector': () => ({
		title: 'This is the part of a model that looks at pictures.',
		text: `${nothingTaken} It cannot write. Choose the model file that lies beside it.`,
	}),
	'model-file-reranking': () => ({
		title: 'This model only puts search results in order.',
		text: `${nothingTaken} This program has no use for it. Choose a model for conversations or one that finds passages by meaning, for example under All models.`,
	}),
	'model-file-parts-missing': (facts: ErrorFacts) => ({
		title: 'Parts of this model are missing.',
		text: `${nothingTaken} ${amount(facts['missing']) ? `${amount(facts['missing'])} of its files are not there. ` : ''}Put all its parts into one folder, then choose that folder.`,
	}),
	'model-file-unknown': () => ({
		title: 'This is not a model that the program knows.',
		text: `${nothingTaken} Model files have names that end in .gguf. Check whether it is the right file.`,
	}),
	'model-file-gone': () => ({
		title: 'The model’s file is not there any more.',
		text: 'It was moved or renamed, or its drive was unplugged. Your conversations are not affected. Plug the drive in again, or add the file anew.',
	}),
	'model-file-locked': () => ({
		title: 'The file may not be read now.',
		text: 'Another program holds it, or you have no permission to read it. Nothing was changed. Close it there or ask its owner, then try again.',
	}),
	'model-changed': () => ({
		title: 'The model’s file was changed.',
		text: 'It is not the one that was checked, so it is not used. Your conversations are not affected. Check the file, or add it anew.',
	}),

	'model-crashed-in-trial': () => ({
		title: 'The model stopped when it was tried out.',
		text: 'It was tried in a process of its own, so nothing else was affected. It is set aside and not tried again unasked. Get the model from a list, or another file of it.',
	}),
	'model-too-large-in-trial': (facts: ErrorFacts) => ({
		title: 'The model wanted too much memory when it was tried out.',
		text: `${gigabytes(facts['neededBytes']) ? `It needs ${gigabytes(facts['neededBytes'])}${gigabytes(facts['freeBytes']) ? `, and ${gigabytes(facts['freeBytes'])} are free` : ''}. ` : ''}It was stopped before other programs suffered, and is set aside. Choose a smaller model, or close other programs.`,
	}),
	'model-hung-in-trial': () => ({
		title: 'The model did not answer when it was tried out.',
		text: 'It was stopped after a while; nothing else was affected. It is set aside and not tried again unasked. Choose another model.',
	}),
	'model-refused-policy': (facts: ErrorFacts) => ({
		title: 'The rules for this computer do not allow this model.',
		text: `It is not as open as they ask. Nothing was changed. ${whoDecides(facts)}`,
	}),
	'model-refused-licence': (facts: ErrorFacts) => ({
		title: 'The rules for this computer do not allow this model’s licence.',
		text: `${typeof facts['licence'] === 'string' ? `The licence is ${facts['licence']}. ` : ''}Nothing was changed. ${whoDecides(facts)}`,
	}),
	'model-recalled': (facts: ErrorFacts) => ({
		title: 'This model was recalled.',
		text: `${reason(facts['en'])} So it is not loaded. Your conversations are kept. Remove it, and choose another one.`,
	}),
	'model-licence-not-accepted': (facts: ErrorFacts) => ({
		title: 'The licence of this model has not been accepted yet.',
		text: `${typeof facts['licence'] === 'string' ? `It is ${facts['licence']}. ` : ''}Nothing was changed. Open Models, read the licence there and accept it.`,
	}),
	'model-package-changed': () => ({
		title: 'This folder is not as it was saved.',
		text: 'A file in it was changed or damaged after it was taken from the other computer. Nothing was taken over. Save it there again.',
	}),
	'folder-not-writable': () => ({
		title: 'Nothing can be written to this folder.',
		text: 'Nothing was changed, and everything is where it was. Choose another folder, or ask for permission to write there.',
	}),
	'list-file-missing': () => ({
		title: 'The file of the list is not there.',
		text: 'It was moved or renamed, or its drive is not connected. The models that are here go on working. Put it back, or correct its place in the administrator’s file.',
	}),
	'list-file-unreadable': () => ({
		title: 'The file of the list may not be read.',
		text: 'Another program holds it, or permission to read it is missing. The models that are here go on working. Let everybody who uses this program read it.',
	}),
} satisfies Record<string, (facts: ErrorFacts) => ErrorText>;

const whoDecides = (facts: ErrorFacts): string =>
	facts['fixed'] === true
		? 'Your administrator decided this; choose a model that is allowed.'
		: 'Choose a model that is allowed, or change the rules under Models.';
