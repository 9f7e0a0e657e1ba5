-- Counts all that is kept anew, from nothing, libraries and how items stand: for what wrote past the triggers, or into what they keep.
CREATE OR REPLACE FUNCTION count_all_libraries() RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  DELETE FROM library_entries;
  DELETE FROM library_tallies;
  PERFORM count_libraries(ARRAY(SELECT id FROM sources));
  DELETE FROM standing_parts;
  DELETE FROM published_acts;
  PERFORM count_standings(p.statement_id, p.part)
    FROM (SELECT DISTINCT statement_id, part_of_passage(passage_number) AS part FROM commitments) AS p;
END $$;
