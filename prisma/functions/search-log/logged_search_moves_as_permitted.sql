-- A logged search is somebody's own word, which never changes: it is not submitted again.
CREATE OR REPLACE FUNCTION logged_search_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.author_id, NEW.place, NEW.address, NEW.language, NEW.further_languages, NEW.day, NEW.words,
      NEW.outcome, NEW.outcome_language, NEW.found_source_id, NEW.shown_at, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.author_id, OLD.place, OLD.address, OLD.language, OLD.further_languages, OLD.day,
      OLD.words, OLD.outcome, OLD.outcome_language, OLD.found_source_id, OLD.shown_at, OLD.created_at) THEN
    RAISE EXCEPTION 'what a logged search says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'when a logged search was published never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a logged search does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND NEW.found_source_id IS NOT NULL
    AND (SELECT listed_at FROM sources WHERE id = NEW.found_source_id) IS NULL THEN
    RAISE EXCEPTION 'what a published search found is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER logged_searches_move_as_permitted BEFORE UPDATE ON logged_searches
  FOR EACH ROW EXECUTE FUNCTION logged_search_moves_as_permitted();
