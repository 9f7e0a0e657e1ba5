-- On each reviewed table: its state goes along the steps only, and to a decision with the review that takes it, in one transaction.
CREATE OR REPLACE FUNCTION takes_a_step() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  decided text := CASE NEW.state::text WHEN 'published' THEN 'approve' WHEN 'sent_back' THEN 'send_back' END;
  has boolean;
BEGIN
  IF NOT is_step(OLD.state::text, NEW.state::text) THEN
    RAISE EXCEPTION 'work does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF decided IS NOT NULL THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM reviews WHERE %I = $1 AND decision::text = $2 AND xmin = pg_current_xact_id()::xid)',
      review_key(TG_ARGV[0])) INTO has USING NEW.id, decided;
    IF NOT has THEN
      RAISE EXCEPTION 'a second person decides on work' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
