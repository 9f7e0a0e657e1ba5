-- What it says is stated by the claimant only is never said with more than low confidence.
CREATE OR REPLACE FUNCTION claimant_only_is_low() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'what only the claimant states is found with low confidence' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER revisions_of_claimants_are_low BEFORE INSERT ON revisions FOR EACH ROW
  WHEN (NEW.judgement::text = 'claimant_only' AND NEW.confidence <> 'low')
  EXECUTE FUNCTION claimant_only_is_low();
