CREATE TABLE adapters (
	id TEXT PRIMARY KEY,
	made_at INTEGER NOT NULL,
	file TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	base_sha256 TEXT,
	facts TEXT NOT NULL
, passport TEXT, removed_at INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE agreed_hosts (
	host TEXT PRIMARY KEY,
	at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_records (
	message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE assistant_versions (
	assistant_id TEXT NOT NULL,
	number INTEGER NOT NULL,
	content TEXT NOT NULL,
	made_at INTEGER,
	PRIMARY KEY (assistant_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE assistants (
	id TEXT PRIMARY KEY,
	content TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	removed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE collection_files (
	id TEXT PRIMARY KEY,
	collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
	path TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	modified_at INTEGER NOT NULL,
	sha256 TEXT NOT NULL DEFAULT '',
	state TEXT NOT NULL,
	problem TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX collection_files_by_path ON collection_files (collection_id, path);

CREATE INDEX collection_files_by_state ON collection_files (collection_id, state, path);

CREATE TABLE collection_passwords (
	file_id TEXT PRIMARY KEY REFERENCES collection_files (id) ON DELETE CASCADE,
	sealed TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	folder TEXT NOT NULL,
	excluded TEXT NOT NULL DEFAULT '[]',
	paused INTEGER NOT NULL DEFAULT 0,
	left_out INTEGER NOT NULL DEFAULT 0,
	identity TEXT NOT NULL DEFAULT '',
	checked_at INTEGER,
	created_at INTEGER NOT NULL,
	deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE compared_answers (
	question_id TEXT NOT NULL REFERENCES compared_questions (id) ON DELETE CASCADE,
	side INTEGER NOT NULL,
	state TEXT NOT NULL,
	content TEXT NOT NULL,
	PRIMARY KEY (question_id, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE compared_questions (
	id TEXT PRIMARY KEY,
	comparison_id TEXT NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
	number INTEGER NOT NULL,
	question TEXT NOT NULL,
	left_side INTEGER NOT NULL,
	seed INTEGER NOT NULL,
	vote TEXT,
	was_blind INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX compared_questions_by_comparison ON compared_questions (comparison_id, number);

CREATE TABLE comparisons (
	id TEXT PRIMARY KEY,
	made_at INTEGER NOT NULL,
	is_blind INTEGER NOT NULL,
	sides TEXT NOT NULL,
	removed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE conversations (
	id TEXT PRIMARY KEY,
	title TEXT NOT NULL,
	pinned INTEGER NOT NULL DEFAULT 0,
	source TEXT NOT NULL DEFAULT 'general',
	draft TEXT NOT NULL DEFAULT '',
	leaf_id TEXT,
	reads_from TEXT,
	created_at INTEGER NOT NULL,
	updated_at INTEGER NOT NULL,
	deleted_at INTEGER
, model_id TEXT, collection_id TEXT, assistant_id TEXT NOT NULL DEFAULT 'general') STRICT, WITHOUT ROWID;

CREATE INDEX conversations_by_model ON conversations (model_id) WHERE model_id IS NOT NULL;

CREATE INDEX conversations_by_time ON conversations (deleted_at, pinned DESC, updated_at DESC);

CREATE TABLE corrections (
	message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
	at INTEGER NOT NULL,
	state TEXT NOT NULL,
	example_id TEXT,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_asked (
	text_id TEXT NOT NULL REFERENCES deidentify_texts (id) ON DELETE CASCADE,
	piece TEXT NOT NULL,
	model TEXT NOT NULL,
	words TEXT NOT NULL,
	shown INTEGER NOT NULL,
	PRIMARY KEY (text_id, piece, model)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_changes (
	set_id TEXT NOT NULL REFERENCES deidentify_sets (id) ON DELETE CASCADE,
	version INTEGER NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (set_id, version, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_confirmations (
	text_id TEXT PRIMARY KEY REFERENCES deidentify_texts (id) ON DELETE CASCADE,
	confirmed_at INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_decisions (
	set_id TEXT NOT NULL REFERENCES deidentify_sets (id) ON DELETE CASCADE,
	key TEXT NOT NULL,
	decision TEXT NOT NULL,
	kind TEXT,
	everywhere INTEGER NOT NULL,
	PRIMARY KEY (set_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_house (
	words TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_sets (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	dates TEXT NOT NULL,
	version INTEGER NOT NULL,
	created_at INTEGER NOT NULL,
	deleted_at INTEGER,
	people TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentify_texts (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	set_id TEXT NOT NULL REFERENCES deidentify_sets (id) ON DELETE CASCADE,
	document_id TEXT,
	name TEXT NOT NULL,
	state TEXT NOT NULL,
	version INTEGER NOT NULL,
	year INTEGER NOT NULL,
	length INTEGER NOT NULL,
	added_at INTEGER NOT NULL,
	removed INTEGER NOT NULL DEFAULT 0,
	kept TEXT NOT NULL,
	words TEXT NOT NULL,
	findings TEXT NOT NULL,
	text TEXT NOT NULL
, conversation_id TEXT, dates_of TEXT) STRICT;

CREATE INDEX deidentify_texts_by_set ON deidentify_texts (set_id, number);

CREATE TABLE document_pages (
	number INTEGER PRIMARY KEY,
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	page INTEGER NOT NULL,
	blocks TEXT NOT NULL,
	text TEXT NOT NULL
, boxes TEXT, turn INTEGER NOT NULL DEFAULT 0, owner TEXT NOT NULL DEFAULT 'conversation') STRICT;

CREATE UNIQUE INDEX document_pages_by_page ON document_pages (document_id, page);

CREATE TABLE "documents" (
	id TEXT PRIMARY KEY,
	conversation_id TEXT REFERENCES conversations (id) ON DELETE CASCADE,
	file_id TEXT REFERENCES collection_files (id) ON DELETE CASCADE,
	sha256 TEXT NOT NULL,
	name TEXT NOT NULL,
	title TEXT NOT NULL,
	format TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	pages INTEGER NOT NULL,
	words INTEGER NOT NULL,
	language TEXT NOT NULL,
	pages_without_text TEXT NOT NULL,
	read_ms REAL NOT NULL,
	original_path TEXT NOT NULL,
	has_copy INTEGER NOT NULL,
	key_passages TEXT NOT NULL DEFAULT '[]',
	summary_id TEXT,
	opened_at INTEGER NOT NULL,
	part_of TEXT,
	notes TEXT NOT NULL DEFAULT '[]',
	recognised TEXT NOT NULL DEFAULT '[]',
	suggested_recipe TEXT NOT NULL DEFAULT 'general',
	passages INTEGER, telling TEXT,
	CHECK ((conversation_id IS NULL) <> (file_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX documents_by_conversation ON documents (conversation_id, opened_at);

CREATE INDEX documents_by_file ON documents (file_id, opened_at) WHERE file_id IS NOT NULL;

CREATE INDEX documents_by_hash ON documents (sha256);

CREATE TABLE downloads (
	id TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	entry TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	total_bytes INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX downloads_by_position ON downloads (position);

CREATE TABLE events (
	id INTEGER PRIMARY KEY,
	at INTEGER NOT NULL,
	kind TEXT NOT NULL,
	facts TEXT NOT NULL
) STRICT;

CREATE INDEX events_by_kind ON events (kind, id);

CREATE TABLE field_cells (
	run_id TEXT NOT NULL REFERENCES field_runs (id) ON DELETE CASCADE,
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	field INTEGER NOT NULL,
	cell TEXT NOT NULL,
	waiting INTEGER NOT NULL,
	PRIMARY KEY (run_id, document_id, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX field_cells_by_document ON field_cells (document_id);

CREATE TABLE field_runs (
	id TEXT PRIMARY KEY,
	conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
	fields TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX field_runs_by_conversation ON field_runs (conversation_id, created_at);

CREATE TABLE given_passages (
	message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	document_id TEXT NOT NULL,
	collection_id TEXT,
	name TEXT NOT NULL,
	format TEXT NOT NULL,
	page INTEGER NOT NULL,
	heading TEXT NOT NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX given_passages_by_collection ON given_passages (collection_id) WHERE collection_id IS NOT NULL;

CREATE TABLE given_ways (
	message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
	content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE glossary_terms (
	id TEXT PRIMARY KEY,
	key TEXT NOT NULL,
	term TEXT NOT NULL,
	meaning TEXT NOT NULL,
	preferred TEXT NOT NULL,
	forbidden TEXT NOT NULL,
	searched TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX glossary_terms_by_key ON glossary_terms (key);

CREATE TABLE glossary_wordings (
	first TEXT NOT NULL,
	term_id TEXT NOT NULL REFERENCES glossary_terms (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	PRIMARY KEY (first, term_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX glossary_wordings_by_term ON glossary_wordings (term_id);

CREATE TABLE language_downloads (
	id TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	entry TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	total_bytes INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX language_downloads_by_position ON language_downloads (position);

CREATE TABLE licence_acceptances (
	licence TEXT NOT NULL,
	version TEXT NOT NULL,
	name TEXT NOT NULL,
	how TEXT NOT NULL,
	model_id TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (licence, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER message_added AFTER INSERT ON messages BEGIN
	INSERT INTO message_search (rowid, text) VALUES (new.number, new.text);
END;

CREATE TRIGGER message_changed AFTER UPDATE OF text ON messages BEGIN
	INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', old.number, old.text);
	INSERT INTO message_search (rowid, text) VALUES (new.number, new.text);
END;

CREATE TRIGGER message_removed AFTER DELETE ON messages BEGIN
	INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE VIRTUAL TABLE message_search USING fts5 (text, content='messages', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE TABLE 'message_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'message_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'message_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'message_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE messages (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
	parent_id TEXT,
	depth INTEGER NOT NULL,
	kind TEXT NOT NULL,
	role TEXT NOT NULL,
	text TEXT NOT NULL,
	thought TEXT NOT NULL DEFAULT '',
	state TEXT NOT NULL,
	document_id TEXT,
	model_id TEXT,
	facts TEXT NOT NULL DEFAULT '{}',
	created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX messages_by_conversation ON messages (conversation_id, number);

CREATE INDEX messages_by_parent ON messages (conversation_id, parent_id);

CREATE INDEX messages_unfinished ON messages (state) WHERE state IN ('waiting', 'reading', 'writing');

CREATE TABLE models (
	id TEXT PRIMARY KEY,
	path TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	verified_at INTEGER NOT NULL,
	threads INTEGER,
	words_per_second REAL,
	reading_tokens_per_second REAL,
	summary_method TEXT,
	loading_since INTEGER
, place TEXT NOT NULL DEFAULT 'own', facts TEXT NOT NULL DEFAULT '{}', more_files TEXT NOT NULL DEFAULT '[]', last_used_at INTEGER, memory_bytes INTEGER, problem TEXT, removed_at INTEGER, sentence_choice TEXT, personal_asking TEXT, learning_tokens_per_second REAL) STRICT, WITHOUT ROWID;

CREATE INDEX models_by_hash ON models (sha256);

CREATE TABLE notes (
	document_sha256 TEXT NOT NULL,
	model_sha256 TEXT NOT NULL,
	prompt_version TEXT NOT NULL,
	key TEXT NOT NULL,
	text TEXT NOT NULL,
	PRIMARY KEY (document_sha256, model_sha256, prompt_version, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER page_added AFTER INSERT ON document_pages BEGIN
	INSERT INTO page_search (rowid, text, owner) VALUES (new.number, new.text, new.owner);
END;

CREATE TRIGGER page_removed AFTER DELETE ON document_pages BEGIN
	INSERT INTO page_search (page_search, rowid, text, owner) VALUES ('delete', old.number, old.text, old.owner);
END;

CREATE VIRTUAL TABLE page_search USING fts5 (text, owner, content='document_pages', content_rowid='number', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE 'page_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'page_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'page_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'page_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN
	INSERT INTO passage_search (rowid, owner, stems, headings, ends)
	VALUES (new.number, new.owner, new.stems, new.headings, new.ends);
END;

CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
	INSERT INTO passage_search (passage_search, rowid, owner, stems, headings, ends)
	VALUES ('delete', old.number, old.owner, old.stems, old.headings, old.ends);
END;

CREATE VIRTUAL TABLE passage_search USING fts5 (owner, stems, headings, ends, content='passages', content_rowid='number',
	tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");

CREATE TABLE 'passage_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'passage_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'passage_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'passage_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE passage_vectors (
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	model TEXT NOT NULL,
	passages INTEGER NOT NULL,
	vectors BLOB NOT NULL
) STRICT;

CREATE INDEX passage_vectors_by_model ON passage_vectors (model, document_id, passages);

CREATE UNIQUE INDEX passage_vectors_by_position ON passage_vectors (document_id, position);

CREATE VIRTUAL TABLE passage_words USING fts5vocab ('passage_search', 'row');

CREATE TABLE passages (
	number INTEGER PRIMARY KEY,
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	position INTEGER NOT NULL,
	page INTEGER NOT NULL,
	first_block INTEGER NOT NULL,
	last_block INTEGER NOT NULL,
	words INTEGER NOT NULL,
	heading TEXT NOT NULL,
	owner TEXT NOT NULL,
	stems TEXT NOT NULL,
	headings TEXT NOT NULL,
	ends TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX passages_by_position ON passages (document_id, position);

CREATE TABLE recipes (
	id TEXT PRIMARY KEY,
	content TEXT NOT NULL,
	created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER set_text_destroyed AFTER DELETE ON deidentify_texts BEGIN
	DELETE FROM teaching_examples WHERE source = 'text' AND id IN (
		SELECT example_id FROM teaching_origins INDEXED BY teaching_origins_by_origin
		WHERE origin_id = old.id AND kind = 'text');
END;

CREATE TABLE settings (
	key TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE summaries (
	id TEXT PRIMARY KEY,
	document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
	length TEXT NOT NULL,
	method TEXT NOT NULL,
	method_because TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	points TEXT NOT NULL,
	coverage TEXT NOT NULL,
	duration_ms REAL NOT NULL,
	reused INTEGER NOT NULL,
	model_id TEXT,
	checked_at INTEGER,
	undo TEXT NOT NULL DEFAULT '[]',
	created_at INTEGER NOT NULL
, depth TEXT NOT NULL DEFAULT 'quick', recipe TEXT NOT NULL DEFAULT '{"id":"general","name":"","titles":[]}', language TEXT, model_name TEXT, model_sha256 TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX summaries_by_document ON summaries (document_id, created_at);

CREATE TABLE teaching_examples (
	id TEXT PRIMARY KEY,
	position INTEGER NOT NULL,
	question TEXT NOT NULL,
	answer TEXT NOT NULL,
	source TEXT NOT NULL,
	removed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX teaching_examples_by_position ON teaching_examples (position);

CREATE TABLE teaching_origins (
	example_id TEXT NOT NULL REFERENCES teaching_examples (id) ON DELETE CASCADE,
	kind TEXT NOT NULL,
	origin_id TEXT NOT NULL,
	name TEXT NOT NULL,
	sha256 TEXT,
	PRIMARY KEY (example_id, kind, origin_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX teaching_origins_by_origin ON teaching_origins (origin_id);

CREATE TABLE waiting_files (
	id TEXT PRIMARY KEY,
	conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
	path TEXT NOT NULL,
	name TEXT NOT NULL,
	state TEXT NOT NULL,
	problem TEXT,
	added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_files_by_conversation ON waiting_files (conversation_id, added_at);
