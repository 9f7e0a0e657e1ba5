-- A marked item lies inside its passage of the base rendering; its reference is the passage's number and a letter, for good.
CREATE OR REPLACE FUNCTION commitment_lies_in_its_passage() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM passages p JOIN renderings r ON r.id = p.rendering_id
    WHERE p.rendering_id = NEW.rendering_id AND p.number = NEW.passage_number
      AND p.start <= NEW.start AND NEW."end" <= p."end" AND r.is_base AND r.statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a marked item lies inside its passage of the base rendering' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.reference, NEW.statement_id, NEW.rendering_id, NEW.passage_number, NEW.start, NEW."end", NEW.exact)
    IS DISTINCT FROM (OLD.reference, OLD.statement_id, OLD.rendering_id, OLD.passage_number, OLD.start, OLD."end", OLD.exact) THEN
    RAISE EXCEPTION 'a reference and its words are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER commitments_lie_in_their_passage BEFORE INSERT OR UPDATE ON commitments
  FOR EACH ROW EXECUTE FUNCTION commitment_lies_in_its_passage();
