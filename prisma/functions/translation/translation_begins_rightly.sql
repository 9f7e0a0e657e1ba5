CREATE OR REPLACE FUNCTION translation_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'submitted' THEN
    RAISE EXCEPTION 'a translation begins by awaiting review' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT kind FROM people WHERE id = NEW.author_id) <> (CASE WHEN NEW.shown_at IS NULL THEN 'person' ELSE 'import' END)::person_kind THEN
    RAISE EXCEPTION 'what a person translates is shown once a second one has read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT translates_what_is_said(NEW) THEN
    RAISE EXCEPTION 'a translation is of words of ours that readers see' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER translations_begin_rightly BEFORE INSERT ON translations FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION translation_begins_rightly();
