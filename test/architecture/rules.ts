/** Who may import whom: what is not listed here is forbidden. */

/** A source folder or file (regular expression on its path) and what it may import. */
export interface Permission {
	from: string;
	/** Paths of ours. */
	to?: string[];
	/** Paths of ours of which only types may be imported, because they do not exist where this code runs. */
	typesOf?: string[];
	/** npm packages; a native or platform package has one place. */
	packages?: string[];
	/** Node's own modules: all but those that open a connection, or those as well. */
	node?: 'offline' | 'all';
}

const main = (...folders: string[]) => folders.map((folder) => `^src-main/${folder}/`);
const page = (...folders: string[]) => folders.map((folder) => `^src-renderer/${folder}/`);
const engineInterface = '^src-main/engine/(?:engine|inspection)\\.ts$';
const styles = '^src-renderer/.*\\.css$';
const preloads = 'preload/[^/]+\\.ts';

export const permissions: Permission[] = [
	{ from: '^src-main/contract/', to: main('contract'), packages: ['zod'] },
	...['base', 'rpc', 'db', 'net', 'engine'].map((folder): Permission => ({
		from: `^src-main/${folder}/`,
		to: main(folder, 'contract', 'base'),
		node: folder === 'net' ? 'all' : 'offline',
	})),
	{ from: '^src-main/db/', packages: ['better-sqlite3', 'zod'] },
	{ from: '^src-main/engine/llama/', packages: ['node-llama-cpp'] },
	{
		from: '^src-main/catalog/',
		to: [...main('catalog', 'contract', 'base', 'db', 'net'), engineInterface],
		packages: ['@humanwhocodes/momoa', 'zod'],
		node: 'offline',
	},
	{
		from: '^src-main/documents/',
		to: [...main('documents', 'contract', 'base', 'db'), engineInterface],
		packages: ['franc-min', 'docx', 'fflate'],
		node: 'offline',
	},
	// De-identifying is computing on whole texts and runs on the text worker, which lies in documents.
	{
		from: '^src-main/documents/(text-work|find-personal|replace-personal|ask-personal|ask-model)\\.ts$',
		to: main('deidentify'),
	},
	{ from: '^src-main/app/deidentify/', to: main('deidentify') },
	{ from: '^src-main/deidentify/', to: main('deidentify', 'contract', 'base') },
	{
		from: '^src-main/chat/',
		to: [...main('chat', 'contract', 'base', 'db', 'documents'), engineInterface],
		node: 'offline',
	},
	// What teaching connects to is fetched by pip, which the gate in net lets run.
	{
		from: '^src-main/teach/',
		to: [...main('teach', 'contract', 'base', 'db', 'catalog/gguf'), engineInterface],
		packages: ['zod'],
		node: 'offline',
	},
	{
		from: '^src-main/app/',
		to: main(
			'app',
			'contract',
			'base',
			'rpc',
			'db',
			'net',
			'engine',
			'catalog',
			'documents',
			'chat',
			'teach',
		),
		packages: ['marked', 'zod'],
		node: 'offline',
	},
	{
		from: `^src-main/shell/(?!${preloads}$)`,
		to: main('shell', 'app', 'rpc', 'contract', 'base'),
		packages: ['electron'],
		node: 'offline',
	},
	{ from: `^src-main/shell/${preloads}$`, to: main('contract', 'shell/preload'), packages: ['electron'] },

	{
		from: '^src-renderer/[^/]+$',
		to: [
			'^src-renderer/[^/]+$',
			...page('transport', 'state', 'features', 'ui', 'lib', 'messages'),
			...main('contract'),
			styles,
		],
		packages: ['svelte', 'bits-ui', '@fontsource-variable/[^/]+'],
	},
	{
		from: '^src-renderer/reader/',
		to: [...page('reader', 'lib'), '^src-main/contract/(reader|document-formats)\\.ts$', styles],
		typesOf: main('contract'),
		packages: [
			'pdfjs-dist',
			'mammoth',
			'officeparser',
			'fflate',
			'postal-mime',
			'@kenjiuno/msgreader',
			'tesseract\\.js',
			'utif2',
		],
	},
	{
		from: '^src-renderer/messages/',
		to: [...page('messages'), '^src-main/contract/(passport-words|unit-words|document-formats)\\.ts$'],
	},
	{ from: '^src-renderer/transport/', to: [...page('transport'), ...main('contract')] },
	{
		from: '^src-renderer/state/',
		to: [...page('state', 'transport'), ...main('contract')],
		packages: ['svelte'],
	},
	{
		from: '^src-renderer/features/([^/]+)/',
		to: [
			'^src-renderer/features/$1/',
			...page('state', 'ui', 'lib'),
			'^src-main/contract/(document-formats|not-in-full)\\.ts$',
		],
		typesOf: main('contract'),
		packages: ['svelte', 'bits-ui', '@lucide/svelte', 'virtua'],
	},
	{ from: '^src-renderer/(state|features)/', to: page('messages') },
	{
		from: '^src-renderer/ui/',
		to: page('ui', 'lib'),
		packages: ['svelte', 'bits-ui', '@lucide/svelte', 'virtua', 'marked', 'dompurify'],
	},
	{ from: '^src-renderer/lib/', to: page('lib'), packages: ['marked', 'dompurify'] },
];

export const opensConnections = ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns'];
