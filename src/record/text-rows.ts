import type { FullText } from './engine.ts'
import type { Migration } from './migration.ts'
import { SHELVES, shelfIn } from './shelves.ts'

/** What a table of rows has, beside their numbers, and how that is told of the words `moved`. */
interface Shelved {
  readonly column: string
  readonly shelf: string
  /** How the table is divided. */
  readonly divided: string
  readonly parts: string
}

/**
 * PostgreSQL looks at every row that an index finds, to see whether it may be seen; a row of full text has a kilobyte of
 * words, so that each is on a page of its own. So the index stands on a table of nothing but the rows' numbers, some two
 * hundred on a page, and gets the words by a function. The server must be told that this gives the same whenever it is
 * asked: words are put in and taken out, and never changed in place. `GROUP BY` makes the function depend on the key of the
 * words, so that `pg_restore` makes that before the index, which looks up each row by it. The numbers have no key in order:
 * the planner would walk through it, with the words as a filter.
 */
const rowsOf = (table: FullText, { column, shelf, divided, parts }: Shelved = onOneShelf): string => `
  CREATE TABLE ${table}_row (rowid bigint NOT NULL${column})${divided};${parts}
  INSERT INTO ${table}_row SELECT moved.rowid${shelf} FROM ${table} AS moved ORDER BY moved.rowid;
  CREATE FUNCTION ${table}_words(bigint) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC SELECT words FROM ${table} WHERE rowid = $1 GROUP BY rowid; END;
  DROP INDEX ${table}_words;
  CREATE INDEX ${table}_row_number ON ${table}_row USING hash (rowid);
  CREATE INDEX ${table}_row_words ON ${table}_row USING gin (${table}_words(rowid)) WITH (gin_pending_list_limit = 64);
  CREATE FUNCTION keep_${table}_row() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN INSERT INTO ${table}_row SELECT moved.rowid${shelf} FROM moved;
    ELSE DELETE FROM ${table}_row WHERE rowid IN (SELECT rowid FROM moved);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER row_comes AFTER INSERT ON ${table} REFERENCING NEW TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}_row();
  CREATE TRIGGER row_goes AFTER DELETE ON ${table} REFERENCING OLD TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}_row();`

const onOneShelf: Shelved = { column: '', shelf: '', divided: '', parts: '' }

/** Words of nobody stand on any shelf. */
const bySpeaker: Shelved = {
  column: ', shelf smallint NOT NULL',
  shelf: `, coalesce((SELECT ${shelfIn('profile.surname')} FROM statement JOIN profile ON profile.id = statement.profile_id
      WHERE statement."row" = moved.rowid), moved.rowid % ${SHELVES})`,
  divided: ' PARTITION BY LIST (shelf)',
  parts: Array.from(
    { length: SHELVES },
    (_, shelf) => `
  CREATE TABLE full_text_row_${shelf} PARTITION OF full_text_row FOR VALUES IN (${shelf});`,
  ).join(''),
}

export const textRows: Migration = {
  sqlite: '',
  postgres: `SET LOCAL maintenance_work_mem = '256MB'; ${rowsOf('full_text', bySpeaker)} ${rowsOf('target_text')}`,
}
