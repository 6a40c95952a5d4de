import type { Migration } from './migration.ts'

/** Rows of a trigger that are shown, dated and somebody's. */
const counts = (row: 'old' | 'new'): string =>
  `${row}.listed = 1 AND ${row}.profile_id IS NOT NULL AND ${row}.month IS NOT NULL`
const comes = (row: 'old' | 'new'): string =>
  `INSERT INTO spoken (profile_id, month, statements) VALUES (${row}.profile_id, ${row}.month, 1)
    ON CONFLICT (profile_id, month) DO UPDATE SET statements = spoken.statements + 1;`
const goes = (row: 'old' | 'new'): string =>
  `UPDATE spoken SET statements = statements - 1 WHERE profile_id = ${row}.profile_id AND month = ${row}.month;
   DELETE FROM spoken WHERE profile_id = ${row}.profile_id AND month = ${row}.month AND statements = 0;`

const changed = 'UPDATE OF profile_id, month, listed ON statement'
const filled = `
  INSERT INTO spoken (profile_id, month, statements)
    SELECT profile_id, month, count(*) FROM statement
    WHERE listed = 1 AND profile_id IS NOT NULL AND month IS NOT NULL GROUP BY profile_id, month;
  DROP INDEX statement_month;`

/**
 * How much a profile says a month is counted by the database itself with each statement that comes, goes or becomes somebody
 * else's: to count it anew for a page takes longer with every statement of the person.
 */
export const spokenByMonth: Migration = {
  sqlite: `
  CREATE TABLE spoken (
    profile_id INTEGER NOT NULL, month TEXT NOT NULL, statements INTEGER NOT NULL, PRIMARY KEY (profile_id, month)
  ) STRICT, WITHOUT ROWID;
  ${filled}
  CREATE TRIGGER spoken_comes AFTER INSERT ON statement WHEN ${counts('new')} BEGIN ${comes('new')} END;
  CREATE TRIGGER spoken_goes AFTER DELETE ON statement WHEN ${counts('old')} BEGIN ${goes('old')} END;
  CREATE TRIGGER spoken_moves AFTER ${changed} WHEN ${counts('new')} BEGIN ${comes('new')} END;
  CREATE TRIGGER spoken_moved AFTER ${changed} WHEN ${counts('old')} BEGIN ${goes('old')} END;`,
  postgres: `
  CREATE TABLE spoken (
    profile_id bigint NOT NULL, month text COLLATE "C" NOT NULL, statements bigint NOT NULL,
    PRIMARY KEY (profile_id, month)
  );
  ${filled}
  CREATE FUNCTION count_spoken() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    IF TG_OP <> 'DELETE' THEN
      IF ${counts('new')} THEN ${comes('new')} END IF;
    END IF;
    IF TG_OP <> 'INSERT' THEN
      IF ${counts('old')} THEN ${goes('old')} END IF;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER spoken AFTER INSERT OR DELETE OR ${changed} FOR EACH ROW EXECUTE FUNCTION count_spoken();`,
}
