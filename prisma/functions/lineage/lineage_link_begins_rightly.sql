-- A link made by a person awaits a second one. Two people who propose links at once take turns: the same link is made once, and no two
-- make a circle of items that are of one day.
CREATE OR REPLACE FUNCTION lineage_link_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.lineage'));
  IF NEW.state <> 'submitted' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'a link begins as submitted' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.proposed_by_id AND kind = 'person') THEN
    RAISE EXCEPTION 'a link is proposed by a person' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM lineage_ends_are_right(NEW);
  IF EXISTS (
    SELECT FROM lineage_links
    WHERE commitment_id = NEW.commitment_id AND state <> 'withdrawn'
      AND (later_source_id = NEW.later_source_id OR later_commitment_id = NEW.later_commitment_id)) THEN
    RAISE EXCEPTION 'two ends are linked once' USING ERRCODE = 'unique_violation';
  END IF;
  IF NEW.commitment_id IN (
    WITH RECURSIVE reached AS (
      SELECT NEW.later_commitment_id AS id
      UNION
      SELECT l.later_commitment_id FROM lineage_links l JOIN reached r ON l.commitment_id = r.id
      WHERE l.state <> 'withdrawn' AND l.later_commitment_id IS NOT NULL)
    SELECT id FROM reached WHERE id IS NOT NULL) THEN
    RAISE EXCEPTION 'links make no circle' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER lineage_links_begin_rightly BEFORE INSERT ON lineage_links FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION lineage_link_begins_rightly();
