-- What a test says never changes: it is not submitted again, and nobody takes back alone what is public.
CREATE OR REPLACE FUNCTION item_test_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.number, NEW.says, NEW.shown_by, NEW.ends_id, NEW.reason, NEW.language, NEW.author_id,
      NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.number, OLD.says, OLD.shown_by, OLD.ends_id, OLD.reason, OLD.language,
      OLD.author_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a test says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR OLD.state = 'published' OR (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    RAISE EXCEPTION 'a test does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER item_tests_move_as_permitted BEFORE UPDATE ON item_tests FOR EACH ROW EXECUTE FUNCTION item_test_moves_as_permitted();
