-- An element names citations of its own judgement, each once, in their order. Asked once all of it is written.
CREATE OR REPLACE FUNCTION element_names_its_own() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.citations <> ARRAY(
    SELECT number FROM citations WHERE revision_id = NEW.revision_id AND number = ANY (NEW.citations) ORDER BY number) THEN
    RAISE EXCEPTION 'an element names citations of its own judgement, each once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER elements_name_their_own AFTER INSERT ON elements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.citations <> '{}') EXECUTE FUNCTION element_names_its_own();
