-- A source that a person added becomes public once, by somebody else's hand or with a judgement that two people stand for. From then
-- on what it says changes only as a second person accepted it.
CREATE OR REPLACE FUNCTION source_is_listed_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.listed_at IS NOT NULL AND EXISTS (SELECT FROM people WHERE id = NEW.added_by_id AND kind = 'person') THEN
      RAISE EXCEPTION 'a source is listed by somebody else than who added it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.listed_at IS NULL AND NEW.listed_at IS NOT NULL
    AND (NEW.listed_by_id IS NULL OR NEW.listed_by_id = NEW.added_by_id) AND NOT is_cited_in_public(NEW.id) THEN
    RAISE EXCEPTION 'a source is listed by somebody else than who added it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.listed_at IS NOT NULL AND (NEW.listed_at, NEW.listed_by_id) IS DISTINCT FROM (OLD.listed_at, OLD.listed_by_id) THEN
    RAISE EXCEPTION 'a source is listed once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.title, NEW.title_basis, NEW.publisher, NEW.author, NEW.date, NEW.language, NEW.type, NEW.summary, NEW."primary",
      NEW.on_behalf_of, NEW.independence_group)
    IS DISTINCT FROM (OLD.title, OLD.title_basis, OLD.publisher, OLD.author, OLD.date, OLD.language, OLD.type, OLD.summary, OLD."primary",
      OLD.on_behalf_of, OLD.independence_group)
    AND NOT EXISTS (
      SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
      WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sources_are_listed_by_somebody_else BEFORE INSERT OR UPDATE ON sources FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION source_is_listed_by_somebody_else();
