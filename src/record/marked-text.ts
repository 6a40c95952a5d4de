import type { Migration } from './migration.ts'

const countedAnew = `
    DROP INDEX statement_counted;
    CREATE INDEX statement_counted ON statement ("row", time, article_id, place, person_id, kind, edition_id);
  `

/**
 * The words of each statement go from the full text into a new one, with its marks beside them: as tokens, since nobody has
 * to read the statements for that. 57389 is what stands for "-" in a token (see `encodeToken`).
 */
export const markedText: Migration = {
  sqlite: `
  -- full text: full_text_marked
  CREATE VIRTUAL TABLE words_known USING fts5vocab(full_text, instance);
  INSERT INTO full_text_marked (rowid, exact, lemma)
    SELECT doc, exact, lemma || coalesce(' ёp' || profile_id, '') || ' ёk' || kind || coalesce(' ёe' || edition_id, '')
      || ' ёm' || replace(substr(time, 1, 7), '-', char(57389))
    FROM (
      SELECT doc, coalesce(group_concat(CASE col WHEN 'exact' THEN term END, ' '), '') AS exact,
        coalesce(group_concat(CASE col WHEN 'lemma' THEN term END, ' '), '') AS lemma
      FROM (SELECT doc, col, term FROM words_known ORDER BY doc, col, "offset") GROUP BY doc
    ), statement WHERE statement."row" = doc;
  DROP TABLE words_known;
  DROP TABLE full_text;
  ALTER TABLE full_text_marked RENAME TO full_text;
  ${countedAnew}`,
  postgres: `
  SET LOCAL maintenance_work_mem = '256MB';
  SET LOCAL enable_hashjoin = off;
  CREATE TABLE full_text_marked AS
    SELECT full_text.rowid, full_text.words || array_to_tsvector(array_remove(ARRAY[
      '#p' || profile_id, '#k' || kind, '#e' || edition_id, '#m' || replace(substr(time, 1, 7), '-', chr(57389))
    ], NULL)) AS words
    FROM full_text JOIN statement ON statement."row" = full_text.rowid ORDER BY full_text.rowid;
  DROP TABLE full_text;
  ALTER TABLE full_text_marked RENAME TO full_text;
  ALTER TABLE full_text ADD PRIMARY KEY (rowid), ALTER words SET NOT NULL;
  CREATE INDEX full_text_words ON full_text USING gin (words) WITH (gin_pending_list_limit = 256);
  ${countedAnew}`,
}
