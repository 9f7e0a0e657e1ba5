-- Whatever asks for it: by a token things are added that a person goes on with, and nothing is submitted, decided, shown or ended. Asked of what the
-- transaction was marked with before anybody could write.
CREATE OR REPLACE FUNCTION token_only_adds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (suivi_acting())[2] = 'token' AND (NEW.object_type, NEW.verb) NOT IN (('note', 'annotated'), ('source', 'added')) THEN
    RAISE EXCEPTION 'a token only adds' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tokens_only_add BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION token_only_adds();
