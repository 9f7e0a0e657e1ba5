-- A link's ends and whose it is never change; what it says changes while it was sent back.
CREATE OR REPLACE FUNCTION lineage_link_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  again boolean := (OLD.state, NEW.state) = ('sent_back', 'submitted');
  appears boolean := NEW.state = 'published' AND OLD.state <> 'published';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.commitment_id, NEW.later_source_id, NEW.later_commitment_id, NEW.proposed_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.later_source_id, OLD.later_commitment_id, OLD.proposed_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'the ends of a link never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'withdrawn' OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at) THEN
    RAISE EXCEPTION 'what was withdrawn or published stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT again AND (NEW.kind, NEW.quote, NEW.locator, NEW.why, NEW.why_language)
    IS DISTINCT FROM (OLD.kind, OLD.quote, OLD.locator, OLD.why, OLD.why_language) THEN
    RAISE EXCEPTION 'what a link says changes only once it was sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + again::integer THEN
    RAISE EXCEPTION 'a link is submitted again as its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF again OR appears THEN
    PERFORM lineage_ends_are_right(NEW);
  END IF;
  IF appears AND EXISTS (SELECT FROM sources WHERE id = NEW.later_source_id AND listed_at IS NULL) THEN
    RAISE EXCEPTION 'a public link leads to a listed source' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER lineage_links_move_as_permitted BEFORE UPDATE ON lineage_links
  FOR EACH ROW EXECUTE FUNCTION lineage_link_moves_as_permitted();
