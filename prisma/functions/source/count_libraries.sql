-- Brings the entries of some sources, and of those that stand for them, to what stands now. Whoever does so waits for whoever does, and then sees what the
-- other wrote: each statement of this function looks anew. It is the last lock that a transaction takes, so that nobody waits in a circle.
CREATE OR REPLACE FUNCTION count_libraries(ids text[]) RETURNS void
  LANGUAGE plpgsql
  AS $$
DECLARE
  together text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  together := ids || ARRAY(SELECT same_as_id FROM sources WHERE id = ANY (ids) AND same_as_id <> ALL (ids));
  WITH found AS MATERIALIZED (SELECT f.* FROM library_entries_of(together) AS f), gone AS (
    DELETE FROM library_entries e
     WHERE e.source_id = ANY (together)
       AND NOT EXISTS (SELECT FROM found f WHERE f.statement_id = e.statement_id AND f.source_id = e.source_id))
  INSERT INTO library_entries AS e SELECT f.* FROM found AS f
    ON CONFLICT (statement_id, source_id) DO UPDATE
      SET number = excluded.number, citations = excluded.citations, type = excluded.type, language = excluded.language,
          seen = excluded.seen, unclassed = excluded.unclassed, stances = excluded.stances, items = excluded.items,
          publisher = excluded.publisher, shelf = excluded.shelf, day = excluded.day, "primary" = excluded."primary",
          graded = excluded.graded, copied = excluded.copied, quoted = excluded.quoted, listed = excluded.listed,
          led = excluded.led, own = excluded.own
      WHERE e IS DISTINCT FROM excluded;
END $$;
