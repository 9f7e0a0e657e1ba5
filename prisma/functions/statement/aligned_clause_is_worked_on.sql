CREATE OR REPLACE FUNCTION aligned_clause_is_worked_on() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  of_alignment uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.alignment_id ELSE NEW.alignment_id END;
BEGIN
  IF NOT EXISTS (SELECT FROM alignments WHERE id = of_alignment AND state IN ('open', 'sent_back')) THEN
    RAISE EXCEPTION 'clauses are aligned while the alignment is open or sent back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER aligned_clauses_are_worked_on BEFORE INSERT OR DELETE ON aligned_clauses FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION aligned_clause_is_worked_on();
