-- What the site says of itself is an administrator's to set, and each wording follows the one before it. That none has the number of another
-- says the index: of two at the same moment one is a duplicate.
CREATE OR REPLACE FUNCTION house_text_is_set_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM people WHERE id = suivi_actor() AND 'administrator' = ANY (roles) AND disabled_at IS NULL) THEN
    RAISE EXCEPTION 'an administrator sets the texts of the site' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.version > 1 AND NOT EXISTS (
    SELECT FROM house_texts WHERE kind = NEW.kind AND language = NEW.language AND version = NEW.version - 1) THEN
    RAISE EXCEPTION 'a wording follows the one before it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER house_texts_are_set_as_permitted BEFORE INSERT ON house_texts
  FOR EACH ROW EXECUTE FUNCTION house_text_is_set_as_permitted();
