-- Brings what is kept of a part to what stands now. The lock is that of the libraries: it stays the last that a transaction takes.
CREATE OR REPLACE FUNCTION count_standings(its_statement uuid, its_part integer) RETURNS void
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.libraries'));
  WITH found AS MATERIALIZED (SELECT f.* FROM standing_parts_of(its_statement, its_part) AS f), gone AS (
    DELETE FROM standing_parts p WHERE p.statement_id = its_statement AND p.part = its_part AND NOT EXISTS (SELECT FROM found))
  INSERT INTO standing_parts AS p SELECT f.* FROM found AS f
    ON CONFLICT (statement_id, part) DO UPDATE
      SET alike = excluded.alike, lines = excluded.lines, provisional = excluded.provisional, seen = excluded.seen
      WHERE p IS DISTINCT FROM excluded;
  WITH found AS MATERIALIZED (SELECT f.* FROM published_acts_of(its_statement, its_part) AS f), gone AS (
    DELETE FROM published_acts a USING commitments c
     WHERE c.id = a.commitment_id AND c.statement_id = its_statement AND part_of_passage(c.passage_number) = its_part
       AND (a.commitment_id, a.day, a.final) NOT IN (SELECT f.commitment_id, f.day, f.final FROM found f))
  INSERT INTO published_acts AS a SELECT f.* FROM found AS f
    ON CONFLICT (commitment_id, day, final) DO UPDATE
      SET slug = excluded.slug, passage_number = excluded.passage_number, reference = excluded.reference, at = excluded.at,
          line = excluded.line
      WHERE a IS DISTINCT FROM excluded;
END $$;
