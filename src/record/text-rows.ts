import type { FullText } from './engine.ts'
import type { Migration } from './migration.ts'

/**
 * PostgreSQL looks at every row that an index finds, to see whether it may be seen; a row of full text has a kilobyte of
 * words, so that each is on a page of its own. So the index stands on a table of nothing but the rows' numbers, some two
 * hundred on a page, and gets the words by a function. The server must be told that this gives the same whenever it is
 * asked: words are put in and taken out, and never changed in place. `GROUP BY` makes the function depend on the key of the
 * words, so that `pg_restore` makes that before the index, which looks up each row by it.
 */
const rowsOf = (table: FullText): string => `
  CREATE TABLE ${table}_row (rowid bigint PRIMARY KEY);
  INSERT INTO ${table}_row SELECT rowid FROM ${table} ORDER BY rowid;
  CREATE FUNCTION words_of(${table}_row) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC SELECT words FROM ${table} WHERE rowid = ($1).rowid GROUP BY rowid; END;
  DROP INDEX ${table}_words;
  CREATE INDEX ${table}_words ON ${table}_row USING gin (words_of(${table}_row)) WITH (gin_pending_list_limit = 256);
  CREATE FUNCTION keep_${table}_row() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN INSERT INTO ${table}_row SELECT rowid FROM moved;
    ELSE DELETE FROM ${table}_row WHERE rowid IN (SELECT rowid FROM moved);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER row_comes AFTER INSERT ON ${table} REFERENCING NEW TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}_row();
  CREATE TRIGGER row_goes AFTER DELETE ON ${table} REFERENCING OLD TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION keep_${table}_row();`

export const textRows: Migration = {
  sqlite: '',
  postgres: `SET LOCAL maintenance_work_mem = '256MB'; ${rowsOf('full_text')} ${rowsOf('target_text')}`,
}
