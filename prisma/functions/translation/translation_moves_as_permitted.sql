-- A translation is somebody's own word, which never changes: it is not submitted again.
CREATE OR REPLACE FUNCTION translation_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF is_only_covered('translations', to_jsonb(OLD), to_jsonb(NEW)) THEN
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.line_id, NEW.party_key, NEW.source_id, NEW.field, NEW.language, NEW.text, NEW.original_language,
      NEW.original_sha256, NEW.author_id, NEW.created_at, NEW.shown_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.line_id, OLD.party_key, OLD.source_id, OLD.field, OLD.language, OLD.text, OLD.original_language,
      OLD.original_sha256, OLD.author_id, OLD.created_at, OLD.shown_at) THEN
    RAISE EXCEPTION 'what a translation says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'when a translation was published never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a translation does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER translations_move_as_permitted BEFORE UPDATE ON translations
  FOR EACH ROW EXECUTE FUNCTION translation_moves_as_permitted();
