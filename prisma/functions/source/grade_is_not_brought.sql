CREATE OR REPLACE FUNCTION grade_is_not_brought() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'a source comes without a grade' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER sources_come_ungraded BEFORE INSERT ON sources FOR EACH ROW
  WHEN ((NOT arrives()) AND ((new.reliability IS NOT NULL) OR (new.credibility IS NOT NULL))) EXECUTE FUNCTION grade_is_not_brought();
