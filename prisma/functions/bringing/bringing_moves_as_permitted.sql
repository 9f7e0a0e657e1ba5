-- A statement on its way: begun as a draft, changed by its steps only, frozen while it is read and after.
CREATE OR REPLACE FUNCTION bringing_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' OR NEW.version <> 1 OR NEW.content_sha256 IS NOT NULL OR NEW.submitted_at IS NOT NULL THEN
      RAISE EXCEPTION 'a statement on its way begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.bringer_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.bringer_id, OLD.created_at) THEN
    RAISE EXCEPTION 'who brings a statement never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change of a statement on its way is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'open' AND OLD.state NOT IN ('open', 'submitted') OR OLD.state IN ('published', 'withdrawn') THEN
    RAISE EXCEPTION 'a statement on its way cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state NOT IN ('open', 'sent_back') AND NEW.content IS DISTINCT FROM OLD.content THEN
    RAISE EXCEPTION 'what awaits review, and what had one, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.content_sha256, NEW.submitted_at) IS DISTINCT FROM (OLD.content_sha256, OLD.submitted_at)
    AND (OLD.state = 'submitted' OR NEW.state <> 'submitted') THEN
    RAISE EXCEPTION 'what is read of a statement on its way does not change: it is set as that is submitted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'submitted' AND (NEW.content_sha256 IS NULL OR NEW.submitted_at IS NULL) THEN
    RAISE EXCEPTION 'what is submitted has its hash and its day' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND NOT EXISTS (
    SELECT FROM renderings WHERE statement_id = NEW.id AND is_base
      AND sha256 = encode(sha256(convert_to(NEW.content #>> '{text,text}', 'UTF8')), 'hex')) THEN
    RAISE EXCEPTION 'a statement becomes public word for word' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER bringings_move_as_permitted BEFORE INSERT OR UPDATE ON bringings FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION bringing_moves_as_permitted();
