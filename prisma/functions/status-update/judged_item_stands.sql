-- Only what is public and stands is judged. The item is held while it is looked at, so that nobody withdraws it meanwhile.
CREATE OR REPLACE FUNCTION judged_item_stands() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  judged uuid := CASE TG_TABLE_NAME
    WHEN 'revisions' THEN (SELECT commitment_id FROM lines WHERE id = (to_jsonb(NEW) ->> 'line_id')::uuid)
    ELSE (SELECT l.commitment_id FROM revisions r JOIN lines l ON l.id = r.line_id WHERE r.id = (to_jsonb(NEW) ->> 'revision_id')::uuid)
  END;
BEGIN
  PERFORM FROM commitments WHERE id = judged AND state = 'published' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only an item that stands in public is judged' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reviews_are_on_items_that_stand BEFORE INSERT ON reviews FOR EACH ROW
  WHEN ((NOT arrives()) AND (new.revision_id IS NOT NULL)) EXECUTE FUNCTION judged_item_stands();
CREATE TRIGGER revisions_are_on_items_that_stand BEFORE INSERT ON revisions FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION judged_item_stands();
