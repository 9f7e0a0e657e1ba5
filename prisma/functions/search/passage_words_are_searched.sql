-- A passage holds offsets; its words stand in the rendering, which never changes. Both are UTF-16 units.
CREATE OR REPLACE FUNCTION passage_words_are_searched() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  SELECT search_words(NULL, utf16_slice(text, NEW.start, NEW."end"), NULL) INTO NEW.search
    FROM renderings WHERE id = NEW.rendering_id;
  RETURN NEW;
END $$;

CREATE TRIGGER passages_words_are_searched BEFORE INSERT ON passages FOR EACH ROW EXECUTE FUNCTION passage_words_are_searched();
