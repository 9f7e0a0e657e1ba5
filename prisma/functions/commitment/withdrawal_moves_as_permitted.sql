CREATE OR REPLACE FUNCTION withdrawal_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'submitted' OR NOT EXISTS (SELECT FROM commitments WHERE id = NEW.commitment_id AND state = 'published') THEN
      RAISE EXCEPTION 'a public item is proposed to be withdrawn' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.commitment_id, NEW.proposed_by_id, NEW.proposed_at, NEW.reason, NEW.language)
    IS DISTINCT FROM (OLD.id, OLD.commitment_id, OLD.proposed_by_id, OLD.proposed_at, OLD.reason, OLD.language) THEN
    RAISE EXCEPTION 'what a proposal to withdraw says never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = OLD.state OR OLD.state = 'published' OR NEW.state = 'submitted' THEN
    RAISE EXCEPTION 'a proposal to withdraw does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER mark_withdrawals_move_as_permitted BEFORE INSERT OR UPDATE ON mark_withdrawals
  FOR EACH ROW EXECUTE FUNCTION withdrawal_moves_as_permitted();
