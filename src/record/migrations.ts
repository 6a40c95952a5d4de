import { RecordError } from './errors.ts'
import { markedText } from './marked-text.ts'
import type { Migration } from './migration.ts'
import { rolesByDay } from './roles-by-day.ts'
import { spokenByMonth } from './spoken.ts'
import { textRows } from './text-rows.ts'

/** In SQL the key of `editionKey` (edition.ts). */
const editionKeyOf = (table: string): string =>
  ['domain', 'publisher', 'language'].map((column) => `coalesce(${table}.${column}, '')`).join(" || '\n' || ")

export const migrations: readonly Migration[] = [
  `
  CREATE TABLE capture (
    id TEXT PRIMARY KEY, url TEXT, file TEXT, at TEXT NOT NULL, sha256 TEXT NOT NULL, content_type TEXT,
    size INTEGER NOT NULL, warc TEXT NOT NULL, warc_offset INTEGER NOT NULL, warc_length INTEGER NOT NULL,
    erased INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX capture_sha256 ON capture (sha256);
  CREATE INDEX capture_warc ON capture (warc, warc_offset);

  CREATE TABLE article (
    id TEXT PRIMARY KEY, version_id TEXT NOT NULL, title TEXT, url TEXT, file TEXT, publisher TEXT, publisher_key TEXT,
    domain TEXT, language TEXT, published TEXT, captured TEXT NOT NULL, time TEXT NOT NULL, statements INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX article_time ON article (time DESC, id);
  CREATE INDEX article_outlet ON article (domain, publisher, statements);
  CREATE INDEX article_publisher ON article (publisher_key);
  CREATE INDEX article_language ON article (language);

  CREATE TABLE version (
    id TEXT PRIMARY KEY, article_id TEXT NOT NULL, capture_id TEXT NOT NULL, text_sha256 TEXT NOT NULL,
    body BLOB NOT NULL, captured TEXT NOT NULL, edited TEXT NOT NULL, reader TEXT NOT NULL, extractor TEXT NOT NULL
  ) STRICT;
  CREATE INDEX version_article ON version (article_id);

  CREATE TABLE sighting (
    version_id TEXT NOT NULL, capture_id TEXT NOT NULL, PRIMARY KEY (version_id, capture_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sighting_capture ON sighting (capture_id);

  CREATE TABLE profile (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, surname TEXT NOT NULL, given TEXT NOT NULL,
    patronymic TEXT NOT NULL, person_id TEXT NOT NULL, least TEXT NOT NULL, role TEXT, org TEXT, rank TEXT NOT NULL,
    statements INTEGER NOT NULL, articles INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX profile_surname ON profile (surname, kind);
  CREATE INDEX profile_person ON profile (person_id);

  CREATE TABLE appearance (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL, version_id TEXT NOT NULL, profile_id INTEGER NOT NULL,
    name TEXT NOT NULL, type TEXT NOT NULL, mentions TEXT NOT NULL, listed INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX appearance_id ON appearance (id);
  CREATE INDEX appearance_version ON appearance (version_id);
  CREATE INDEX appearance_profile ON appearance (profile_id, id);

  CREATE TABLE role (
    "row" INTEGER PRIMARY KEY, appearance_row INTEGER NOT NULL, profile_id INTEGER NOT NULL, role TEXT, org TEXT,
    role_key TEXT NOT NULL, org_key TEXT NOT NULL, day TEXT NOT NULL, "from" INTEGER NOT NULL, "to" INTEGER NOT NULL,
    rank TEXT NOT NULL, listed INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX role_profile ON role (profile_id, role_key, org_key, listed, day);
  CREATE INDEX role_rank ON role (profile_id, listed, rank DESC, role, org);
  CREATE INDEX role_appearance ON role (appearance_row);

  CREATE TABLE name (
    profile_id INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (profile_id, name, type)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE name_word (
    word TEXT NOT NULL, kind TEXT NOT NULL, profile_id INTEGER NOT NULL, PRIMARY KEY (word, kind, profile_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_word_profile ON name_word (profile_id);

  CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, role TEXT, org TEXT, statements INTEGER NOT NULL,
    articles INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX person_quoted ON person (type, statements DESC, articles DESC, name, id);

  CREATE TABLE redirect (id TEXT PRIMARY KEY, appearance_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE statement (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL, version_id TEXT NOT NULL,
    profile_id INTEGER, person_id TEXT, kind TEXT NOT NULL, act TEXT NOT NULL, content TEXT NOT NULL,
    words TEXT NOT NULL, cue TEXT, cue_words TEXT, source TEXT, source_words TEXT, speaker_name TEXT,
    speaker_type TEXT NOT NULL, role TEXT, org TEXT, org_key TEXT NOT NULL, how TEXT NOT NULL, said TEXT, more TEXT,
    inside TEXT, confidence REAL NOT NULL, rule TEXT NOT NULL, place INTEGER NOT NULL, time TEXT NOT NULL,
    day TEXT NOT NULL, month TEXT, listed INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX statement_time ON statement (listed, time DESC, article_id, place);
  CREATE INDEX statement_person ON statement (person_id, listed, time DESC, article_id, place);
  CREATE INDEX statement_version ON statement (version_id, place);
  CREATE INDEX statement_profile ON statement (profile_id);
  CREATE INDEX statement_article ON statement (article_id);
  CREATE INDEX statement_org ON statement (org_key, listed, time DESC);
  CREATE INDEX statement_listed ON statement (listed);
  CREATE INDEX statement_month ON statement (person_id, listed, month);

  -- full text: full_text

  CREATE TABLE org (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE tombstone (
    kind TEXT NOT NULL, id TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  `,
  // 2: positions. Versions kept before have none until they are read again.
  `
  CREATE TABLE position (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL, version_id TEXT NOT NULL,
    profile_id INTEGER, person_id TEXT, holder_name TEXT NOT NULL, holder_type TEXT NOT NULL, holder_key TEXT NOT NULL,
    holder_text TEXT, holder_words TEXT, via_profile_id INTEGER, via_person_id TEXT, via_name TEXT, via_key TEXT,
    stance TEXT NOT NULL, cue TEXT NOT NULL, cue_words TEXT NOT NULL, target TEXT NOT NULL, target_words TEXT NOT NULL,
    evidence TEXT NOT NULL, evidence_words TEXT NOT NULL, reason TEXT, reason_words TEXT, hedged INTEGER NOT NULL,
    past INTEGER NOT NULL, statement_id TEXT, confidence REAL NOT NULL, rule TEXT NOT NULL, place INTEGER NOT NULL,
    time TEXT NOT NULL, day TEXT NOT NULL, listed INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX position_version ON position (version_id, place);
  CREATE INDEX position_article ON position (article_id);
  CREATE INDEX position_person ON position (person_id, listed, time);
  CREATE INDEX position_profile ON position (profile_id);
  CREATE INDEX position_via ON position (via_profile_id);

  -- full text: target_text
  `,
  // 3: what people mend, and the offices that roles name, to be looked through.
  `
  ALTER TABLE statement ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE statement ADD COLUMN as_read TEXT;
  ALTER TABLE position ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE position ADD COLUMN as_read TEXT;
  ALTER TABLE appearance ADD COLUMN mend_id TEXT;
  ALTER TABLE person ADD COLUMN shown_name TEXT;

  CREATE TABLE mend (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL,
    change TEXT NOT NULL, undone_by TEXT, undone_at TEXT, undone_reason TEXT, erased INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX mend_at ON mend (at DESC, id);

  CREATE TABLE anchor (
    mend_id TEXT NOT NULL, place INTEGER NOT NULL, part TEXT NOT NULL, active INTEGER NOT NULL,
    article_id TEXT NOT NULL, about TEXT NOT NULL, found TEXT, profile_key TEXT, now_key TEXT, profile_id INTEGER,
    PRIMARY KEY (mend_id, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX anchor_article ON anchor (article_id);
  CREATE INDEX anchor_found ON anchor (found);
  CREATE INDEX anchor_key ON anchor (profile_key);
  CREATE INDEX anchor_now ON anchor (now_key);
  CREATE INDEX anchor_profile ON anchor (profile_id);

  CREATE TABLE office (role_key TEXT NOT NULL, org_key TEXT NOT NULL, PRIMARY KEY (role_key, org_key)) STRICT, WITHOUT ROWID;
  INSERT INTO office SELECT DISTINCT role_key, org_key FROM role;
  CREATE INDEX role_office ON role (role_key, org_key, listed, day);
  `,
  // 4: stories, and one text in several outlets. Articles kept before are placed when the record is opened.
  `
  CREATE TABLE gist (
    "row" INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, language TEXT, time TEXT NOT NULL, day INTEGER,
    terms BLOB NOT NULL, words INTEGER NOT NULL, names INTEGER NOT NULL, first INTEGER NOT NULL, closest INTEGER,
    alike REAL, across INTEGER, across_alike REAL, sketch BLOB, carries INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX gist_day ON gist (day, time, article_id);
  CREATE INDEX gist_first ON gist (first, time);
  CREATE INDEX gist_across ON gist (across);
  CREATE INDEX gist_carries ON gist (carries);

  CREATE TABLE gist_term (
    term INTEGER NOT NULL, day INTEGER NOT NULL, gist INTEGER NOT NULL, weight INTEGER NOT NULL,
    PRIMARY KEY (term, day, gist)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE day (day INTEGER PRIMARY KEY, articles INTEGER NOT NULL) STRICT;

  CREATE TABLE story (
    id TEXT PRIMARY KEY, first INTEGER NOT NULL UNIQUE, articles INTEGER NOT NULL, latest TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX story_latest ON story (latest DESC, id);

  CREATE TABLE text_mark (
    mark INTEGER NOT NULL, gist INTEGER NOT NULL, PRIMARY KEY (mark, gist)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE former_story (id TEXT PRIMARY KEY, article_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX former_story_article ON former_story (article_id);

  CREATE TABLE unplaced (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO unplaced SELECT id FROM article;
  `,
  // 5: wordings, to find the same quotation by. Statements kept before are worked through when the record is opened.
  `
  CREATE TABLE wording (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, language TEXT, print BLOB NOT NULL) STRICT;
  CREATE TABLE carrier ("row" INTEGER PRIMARY KEY, wording_id INTEGER NOT NULL) STRICT;
  CREATE INDEX carrier_wording ON carrier (wording_id);
  CREATE TABLE shingle (
    hash INTEGER NOT NULL, wording_id INTEGER NOT NULL, PRIMARY KEY (hash, wording_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE unworded ("row" INTEGER PRIMARY KEY) STRICT;
  INSERT INTO unworded SELECT "row" FROM statement;
  `,
  // 6: who may sign in.
  `
  CREATE TABLE account (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, rights TEXT NOT NULL, password TEXT NOT NULL, made TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE session (token TEXT PRIMARY KEY, account TEXT NOT NULL, ends TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX session_account ON session (account);
  CREATE INDEX session_ends ON session (ends);
  `,
  // 7: what is collected: addresses, the hosts that are asked for them, and how far archives have been read.
  `
  CREATE TABLE address (
    url TEXT PRIMARY KEY, origin TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
    found_in TEXT, found_at TEXT NOT NULL, due_at TEXT, asked_at TEXT, visits INTEGER NOT NULL, tries INTEGER NOT NULL,
    etag TEXT, last_modified TEXT, sha256 TEXT, same_as TEXT, reserved TEXT, note TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX address_due ON address (origin, due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX address_source ON address (source, kind, state);

  CREATE TABLE host (
    origin TEXT PRIMARY KEY, free_at TEXT NOT NULL, failures INTEGER NOT NULL, robots TEXT, robots_status INTEGER,
    robots_at TEXT, reservation TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE archive (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, reader TEXT NOT NULL, extractor TEXT NOT NULL, reached INTEGER NOT NULL,
    skip INTEGER NOT NULL, pages INTEGER NOT NULL, at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // 8: pages that were captured and are to be read, or could not be.
  `
  CREATE TABLE unread (
    capture_id TEXT PRIMARY KEY, announced TEXT NOT NULL, tries INTEGER NOT NULL, fault TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unread_announced ON unread (announced, capture_id);
  `,
  // 9: searches that tell a program elsewhere of what is new, and what they told it.
  `
  CREATE TABLE alert (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL, made TEXT NOT NULL,
    seen INTEGER NOT NULL, due TEXT NOT NULL, tries INTEGER NOT NULL, fault TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX alert_due ON alert (due);
  CREATE TABLE told (
    alert_id TEXT NOT NULL, statement_id TEXT NOT NULL, PRIMARY KEY (alert_id, statement_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX told_statement ON told (statement_id);
  `,
  // 10: what programs sign with in place of a password.
  `
  CREATE TABLE token (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, account TEXT NOT NULL, label TEXT NOT NULL, made TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX token_account ON token (account);
  `,
  // 11: what a copy was copied from.
  `
  CREATE TABLE copied_from (source TEXT PRIMARY KEY, began TEXT NOT NULL, ended TEXT) STRICT, WITHOUT ROWID;
  `,
  // 12: in which story an article is shown, where a person merged or split stories.
  `
  ALTER TABLE gist ADD COLUMN story INTEGER NOT NULL DEFAULT 0;
  UPDATE gist SET story = first;
  CREATE INDEX gist_story ON gist (story, time);
  `,
  // 13: shingles of another make: wordings are kept anew when the record is opened to be written.
  `
  DELETE FROM shingle;
  DELETE FROM carrier;
  DELETE FROM wording;
  DELETE FROM unworded;
  INSERT INTO unworded SELECT "row" FROM statement;
  `,
  // 14: where texts contradict themselves, and what is said within a statement. Of versions kept before it is looked for anew.
  `
  ALTER TABLE version ADD COLUMN clashes TEXT;
  CREATE INDEX statement_inside ON statement (inside) WHERE inside IS NOT NULL;
  `,
  // 15: captures by where they come from, so that a clock that was set back puts none before those that are there.
  `
  CREATE INDEX capture_source ON capture ((substr(coalesce(url, file), 1, 300)), at);
  `,
  // 16: what is counted of statements stands in indexes: by whom, of which kind, in which outlet and language.
  `
  CREATE TABLE edition (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, domain TEXT, publisher TEXT, publisher_key TEXT, language TEXT
  ) STRICT;
  INSERT INTO edition (key, domain, publisher, publisher_key, language)
    SELECT ${editionKeyOf('article')}, min(domain), min(publisher), min(publisher_key), min(language) FROM article
    GROUP BY ${editionKeyOf('article')};
  ALTER TABLE statement ADD COLUMN edition_id INTEGER;
  UPDATE statement SET edition_id = (
    SELECT edition.id FROM article, edition
    WHERE article.id = statement.article_id AND edition.key = ${editionKeyOf('article')});
  CREATE INDEX statement_counted ON statement ("row", person_id, kind, edition_id);
  CREATE INDEX statement_quoted ON statement (person_id, listed, edition_id, day, id);
  CREATE INDEX statement_within ON statement (person_id, listed, inside) WHERE inside IS NOT NULL;
  CREATE INDEX role_held ON role (profile_id, listed, role_key, org_key, day, appearance_row);
  CREATE INDEX person_known ON person (type, articles);
  CREATE INDEX article_counted ON article (statements);
  DROP INDEX statement_listed;
  `,
  // 17: captures that were let go by rule.
  `
  ALTER TABLE capture ADD COLUMN let_go TEXT;
  ALTER TABLE capture ADD COLUMN let_go_days INTEGER;
  `,
  // 18: searches that those who have an account keep, and what was captured since an instant.
  `
  CREATE TABLE saved_search (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, made TEXT NOT NULL, seen TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX saved_search_account ON saved_search (account, made);
  CREATE INDEX article_captured ON article (captured);
  `,
  // 19: whom an outlet quotes, and how, is counted from an index.
  `
  CREATE INDEX statement_edition ON statement (edition_id, listed, person_id, kind, day, id);
  `,
  // 20: up to which statement a saved search was seen. What was captured since it was seen stays new.
  `
  ALTER TABLE saved_search ADD COLUMN reached INTEGER NOT NULL DEFAULT 0;
  UPDATE saved_search SET reached = coalesce(
    (SELECT min(statement."row") - 1 FROM statement, article
      WHERE article.id = statement.article_id AND article.captured > saved_search.seen),
    (SELECT max("row") FROM statement), 0);
  `,
  // 21: the full text finds by speaker, kind, edition and month too (marks.ts), and an index has what pages are sorted by.
  markedText,
  // 22: how much everybody says a month.
  spokenByMonth,
  // 23: in which order texts came. Of those that are there the rows of their statements tell it, as searches and alerts had it.
  `
  ALTER TABLE version ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0;
  UPDATE version SET arrival = coalesce(
    (SELECT max(statement."row") FROM statement WHERE statement.version_id = version.id), 0);
  CREATE INDEX version_arrival ON version (arrival, id);
  `,
  // 24: alerts of saved searches, which their accounts look after.
  `
  ALTER TABLE alert ADD COLUMN search_id TEXT;
  ALTER TABLE alert ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE alert ADD COLUMN delivered TEXT;
  CREATE UNIQUE INDEX alert_search ON alert (search_id) WHERE search_id IS NOT NULL;
  `,
  // 25: texts of articles that were let go by rule.
  `
  ALTER TABLE version ADD COLUMN let_go TEXT;
  ALTER TABLE version ADD COLUMN let_go_days INTEGER;
  ALTER TABLE version ADD COLUMN kept_sha256 TEXT;
  `,
  // 26: what is new since a visit, without reading the texts beside which the times stand.
  `
  DROP INDEX version_article;
  CREATE INDEX version_article ON version (article_id, captured);
  CREATE INDEX version_captured ON version (captured, article_id);
  `,
  // 27: beside a person stands the latest role.
  rolesByDay,
  // 28: on PostgreSQL the full text is found by rows that hold nothing but their numbers.
  textRows,
]

/** The schema that this code reads and writes. */
export const SCHEMA_VERSION = migrations.length

/** The lines of a migration that make tables of full text, as an engine has them. */
export const withFullText = (sql: string, made: (table: string) => string): string =>
  sql.replace(/^ *-- full text: (\w+)$/gm, (_, table: string) => made(table))

/** @throws RecordError 'newer-schema' */
export function refuseNewer(version: number, place: string): void {
  if (version > SCHEMA_VERSION)
    throw new RecordError(
      'newer-schema',
      place,
      `${place} was written by a newer Onrecord (schema ${version}; this one knows ${SCHEMA_VERSION}): use that one`,
    )
}

/** @throws RecordError 'older-schema': a record that is only read is not changed */
export function refuseOlder(version: number, place: string): void {
  if (version < SCHEMA_VERSION)
    throw new RecordError(
      'older-schema',
      place,
      `${place} was written by an older Onrecord: open it once for writing (onrecord serve or add) to bring it up to date`,
    )
}
