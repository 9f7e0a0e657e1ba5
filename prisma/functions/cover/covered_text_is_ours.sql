-- Words are covered in what is ours to say, in the columns that hold it.
CREATE OR REPLACE FUNCTION covered_text_is_ours() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT NEW.field = ANY (coverable(NEW.of_table)) THEN
    RAISE EXCEPTION '% of % holds no words of ours', NEW.field, NEW.of_table USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER covered_texts_are_ours BEFORE INSERT OR UPDATE OF of_table, field ON covered_texts FOR EACH ROW EXECUTE FUNCTION covered_text_is_ours();
