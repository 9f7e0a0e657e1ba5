-- The parts of a statement and of a rendering are written with it, by their arguments: the table and the column that names the whole.
CREATE OR REPLACE FUNCTION is_written_with_its_whole() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  is_new boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1 AND xmin = pg_current_xact_id()::xid)', TG_ARGV[0])
    INTO is_new USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
  IF NOT is_new AND NOT is_trusted() THEN
    RAISE EXCEPTION '% are written with what they are of', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER areas_come_with_their_statement BEFORE INSERT ON areas
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('statements', 'statement_id');
CREATE TRIGGER parties_come_with_their_statement BEFORE INSERT ON parties
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('statements', 'statement_id');
CREATE TRIGGER passages_come_with_their_rendering BEFORE INSERT ON passages
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('renderings', 'rendering_id');
CREATE TRIGGER rendering_structures_come_with_their_rendering BEFORE INSERT ON rendering_structures
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('renderings', 'rendering_id');
