-- A copy is made by the capture that is under way. Another reviewer than who asked for it says what readers see of it; its words change by an
-- erasing alone, and keep their length.
CREATE OR REPLACE FUNCTION snapshot_changes_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  changed CONSTANT text[] := ARRAY['text', 'text_salt', 'shown', 'shown_by_id', 'shown_at'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.shown <> 'quoted' OR NOT EXISTS (
      SELECT FROM captures WHERE id = NEW.capture_id AND source_id = NEW.source_id AND ended_at IS NULL) THEN
      RAISE EXCEPTION 'a copy is made by its capture' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - changed IS DISTINCT FROM to_jsonb(OLD) - changed THEN
    RAISE EXCEPTION 'a copy stays as it was made' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.shown, NEW.shown_by_id, NEW.shown_at) IS DISTINCT FROM (OLD.shown, OLD.shown_by_id, OLD.shown_at) AND (
    NOT acts_as_one_of('{reviewer}') OR NEW.shown_by_id IS NULL
    OR NEW.shown_by_id = (SELECT asked_by_id FROM captures WHERE id = NEW.capture_id)) THEN
    RAISE EXCEPTION 'another reviewer opens a copy to readers' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.text, NEW.text_salt) IS DISTINCT FROM (OLD.text, OLD.text_salt) AND NOT (
    is_erased_now(NEW.id) AND NEW.text_salt IS NULL AND char_length(NEW.text) IS NOT DISTINCT FROM char_length(OLD.text)) THEN
    RAISE EXCEPTION 'words of a copy change by an erasing alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER snapshots_change_as_permitted BEFORE INSERT OR UPDATE ON snapshots
  FOR EACH ROW EXECUTE FUNCTION snapshot_changes_as_permitted();
