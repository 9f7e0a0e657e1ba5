-- Whether a row may name somebody as who did it: whoever acts, or anybody enabled where the owner writes.
CREATE OR REPLACE FUNCTION acts_here(someone uuid) RETURNS boolean
  LANGUAGE plpgsql
  AS $$
DECLARE
  actor uuid := suivi_actor();
BEGIN
  IF actor IS NOT NULL OR NOT is_the_owner() THEN
    RETURN coalesce(actor = someone, false);
  END IF;
  PERFORM FROM people WHERE id = someone AND disabled_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a disabled account takes no step' USING ERRCODE = 'check_violation';
  END IF;
  RETURN true;
END $$;
