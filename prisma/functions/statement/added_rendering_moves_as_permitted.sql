CREATE OR REPLACE FUNCTION added_rendering_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF OLD.published_at IS NOT NULL OR to_jsonb(NEW) - 'published_at' IS DISTINCT FROM to_jsonb(OLD) - 'published_at' THEN
    RAISE EXCEPTION 'an added rendering never changes once written' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.published_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM renderings r
    WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.text = NEW.text AND r.language = NEW.language AND r.url = NEW.url) THEN
    RAISE EXCEPTION 'what is public of an added rendering is the same text' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER added_renderings_move_as_permitted BEFORE UPDATE ON added_renderings
  FOR EACH ROW EXECUTE FUNCTION added_rendering_moves_as_permitted();
