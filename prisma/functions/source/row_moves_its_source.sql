-- A row that names a source, in the column that the trigger says.
CREATE OR REPLACE FUNCTION row_moves_its_source() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT DISTINCT id FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ->> TG_ARGV[0] END,
      CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ->> TG_ARGV[0] END]) AS id WHERE id IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER bearings_move_their_sources AFTER INSERT OR DELETE ON bearings FOR EACH ROW EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER bearings_that_change_move_their_sources AFTER UPDATE ON bearings FOR EACH ROW
  EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER lineage_links_move_their_sources AFTER INSERT OR DELETE ON lineage_links FOR EACH ROW
  EXECUTE FUNCTION row_moves_its_source('later_source_id');
CREATE TRIGGER lineage_links_that_change_move_their_sources AFTER UPDATE ON lineage_links FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.later_source_id) IS DISTINCT FROM (OLD.published_at IS NULL, OLD.later_source_id))
  EXECUTE FUNCTION row_moves_its_source('later_source_id');
CREATE TRIGGER logged_searches_move_their_sources AFTER INSERT OR DELETE ON logged_searches FOR EACH ROW
  EXECUTE FUNCTION row_moves_its_source('found_source_id');
CREATE TRIGGER logged_searches_that_change_move_their_sources AFTER UPDATE ON logged_searches FOR EACH ROW
  WHEN ((NEW.state, NEW.found_source_id) IS DISTINCT FROM (OLD.state, OLD.found_source_id))
  EXECUTE FUNCTION row_moves_its_source('found_source_id');
CREATE TRIGGER request_acts_move_their_sources AFTER INSERT OR DELETE ON request_acts FOR EACH ROW EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER request_acts_that_change_move_their_sources AFTER UPDATE ON request_acts FOR EACH ROW
  WHEN ((NEW.published_at IS NULL, NEW.source_id) IS DISTINCT FROM (OLD.published_at IS NULL, OLD.source_id))
  EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER snapshots_move_their_sources AFTER INSERT ON snapshots FOR EACH ROW
  EXECUTE FUNCTION row_moves_its_source('source_id');
CREATE TRIGGER sources_move_their_sources AFTER INSERT OR DELETE ON sources FOR EACH ROW EXECUTE FUNCTION row_moves_its_source('id');
CREATE TRIGGER sources_that_change_move AFTER UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.listed_at IS NULL, NEW.type, NEW.language, NEW.seen, NEW."primary", NEW.on_behalf_of IS NULL,
         NEW.independence_group IS NULL, NEW.publisher, NEW.date, NEW.reliability IS NULL AND NEW.credibility IS NULL)
    IS DISTINCT FROM (OLD.listed_at IS NULL, OLD.type, OLD.language, OLD.seen, OLD."primary", OLD.on_behalf_of IS NULL,
         OLD.independence_group IS NULL, OLD.publisher, OLD.date, OLD.reliability IS NULL AND OLD.credibility IS NULL))
  EXECUTE FUNCTION row_moves_its_source('id');
CREATE TRIGGER sources_that_lead_move AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS DISTINCT FROM OLD.same_as_id) EXECUTE FUNCTION row_moves_its_source('id');
CREATE TRIGGER sources_that_stand_for_others_move AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.same_as_id IS DISTINCT FROM OLD.same_as_id) EXECUTE FUNCTION row_moves_its_source('same_as_id');
