CREATE OR REPLACE FUNCTION passage_lies_in_its_rendering() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  words text := (SELECT utf16_slice(text, NEW.start, NEW."end") FROM renderings WHERE id = NEW.rendering_id);
BEGIN
  IF words IS NULL OR words = '' OR words LIKE E'%\n%' THEN
    RAISE EXCEPTION 'a passage is one paragraph of its rendering' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER passages_lie_in_their_rendering BEFORE INSERT ON passages FOR EACH ROW EXECUTE FUNCTION passage_lies_in_its_rendering();
