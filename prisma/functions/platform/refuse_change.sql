-- Written once: for every role, the owner's too. Words that are covered, or shown again, are no change.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND coverable(TG_TABLE_NAME) <> '{}' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% never change once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER access_request_items_never_change BEFORE UPDATE ON access_request_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_request_items_never_emptied BEFORE TRUNCATE ON access_request_items EXECUTE FUNCTION refuse_change();
CREATE TRIGGER aligned_clauses_never_change BEFORE UPDATE ON aligned_clauses FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER aligned_clauses_never_emptied BEFORE TRUNCATE ON aligned_clauses EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lines_never_change BEFORE UPDATE ON lines FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER variants_never_change BEFORE UPDATE OR DELETE ON variants FOR EACH ROW EXECUTE FUNCTION refuse_change();
