-- A reviewer withholds; another lifts it, or another or an administrator erases it, each once; nothing is lifted that was erased.
CREATE OR REPLACE FUNCTION withholding_changes_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  changed CONSTANT text[] := ARRAY['lifted_by_id', 'lifted_at', 'erased_by_id', 'erased_at'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF num_nonnulls(NEW.lifted_at, NEW.erased_at) > 0 THEN
      RAISE EXCEPTION 'what is withheld begins so' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT acts_as_one_of('{reviewer}') THEN
      RAISE EXCEPTION 'a reviewer withholds' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - changed IS DISTINCT FROM to_jsonb(OLD) - changed OR num_nonnulls(OLD.lifted_at, OLD.erased_at) > 0
    OR num_nonnulls(NEW.lifted_at, NEW.erased_at) <> 1 THEN
    RAISE EXCEPTION 'what is withheld is lifted or erased, once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT acts_as_one_of(CASE WHEN NEW.lifted_at IS NULL THEN '{reviewer,administrator}'::text[] ELSE '{reviewer}' END) THEN
    RAISE EXCEPTION 'a reviewer lifts, a reviewer or an administrator erases' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER withholdings_change_as_permitted BEFORE INSERT OR UPDATE ON withholdings FOR EACH ROW
  WHEN (NOT arrives()) EXECUTE FUNCTION withholding_changes_as_permitted();
