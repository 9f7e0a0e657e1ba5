-- The ends of a link: a public item, and a text that is all of it of the same day or later, is no other rendering of the same statement
-- and, where it is an item, belongs to another statement and is quoted in its exact words.
CREATE OR REPLACE FUNCTION lineage_ends_are_right(link lineage_links) RETURNS void
  LANGUAGE plpgsql
  AS $$
DECLARE
  earlier record;
  later commitments%ROWTYPE;
  source sources%ROWTYPE;
BEGIN
  SELECT c.state, c.statement_id, s.date INTO earlier
  FROM commitments c JOIN statements s ON s.id = c.statement_id WHERE c.id = link.commitment_id;
  IF earlier.state <> 'published' THEN
    RAISE EXCEPTION 'a link begins at a public item' USING ERRCODE = 'check_violation';
  END IF;
  IF link.later_source_id IS NOT NULL THEN
    SELECT * INTO source FROM sources WHERE id = link.later_source_id;
    IF source.date IS NULL OR lineage_first_day(source.date) < earlier.date THEN
      RAISE EXCEPTION 'a later text is dated on or after the earlier one' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM renderings WHERE statement_id = earlier.statement_id AND url = source.url) THEN
      RAISE EXCEPTION 'a rendering of the statement is no later text' USING ERRCODE = 'check_violation';
    END IF;
    RETURN;
  END IF;
  SELECT * INTO later FROM commitments WHERE id = link.later_commitment_id;
  IF later.statement_id = earlier.statement_id THEN
    RAISE EXCEPTION 'a link leads to an item of another statement' USING ERRCODE = 'check_violation';
  END IF;
  IF later.state <> 'published' OR (SELECT date FROM statements WHERE id = later.statement_id) < earlier.date THEN
    RAISE EXCEPTION 'a later text is public and dated on or after the earlier one' USING ERRCODE = 'check_violation';
  END IF;
  IF link.quote <> later.exact THEN
    RAISE EXCEPTION 'an item is quoted in its exact words' USING ERRCODE = 'check_violation';
  END IF;
END $$;
