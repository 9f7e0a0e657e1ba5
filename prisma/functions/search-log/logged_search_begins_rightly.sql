CREATE OR REPLACE FUNCTION logged_search_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a logged search begins by awaiting a second reading' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT kind FROM people WHERE id = NEW.author_id) IS DISTINCT FROM (CASE WHEN NEW.shown_at IS NULL THEN 'person' ELSE 'import' END)::person_kind THEN
    RAISE EXCEPTION 'a search is logged by a person, or came with a dossier and is shown' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.commitment_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a logged search is about a statement or an item of it' USING ERRCODE = 'check_violation';
  END IF;
  -- On which day somebody looked is a dossier's to say, as it is of the searches that its judgements name: of a person it is known here.
  IF NEW.day < (SELECT date FROM statements WHERE id = NEW.statement_id)
    OR NEW.shown_at IS NULL AND NEW.day > (now() AT TIME ZONE 'UTC')::date THEN
    RAISE EXCEPTION 'nobody looked before the statement was made, or will have looked tomorrow' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER logged_searches_begin_rightly BEFORE INSERT ON logged_searches FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION logged_search_begins_rightly();
