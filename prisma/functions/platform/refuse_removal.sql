CREATE OR REPLACE FUNCTION refuse_removal() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% are never removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

CREATE TRIGGER lines_never_removed BEFORE DELETE ON lines FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER stored_bytes_never_emptied BEFORE TRUNCATE ON stored_bytes EXECUTE FUNCTION refuse_removal();
