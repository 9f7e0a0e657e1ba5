-- What a judgement cites is in the library once readers could see it, and until then moves nothing.
CREATE OR REPLACE FUNCTION citation_moves_its_source() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO moved_sources (source_id)
    SELECT NEW.source_id FROM revisions r
     WHERE r.id = NEW.revision_id AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER citations_move_their_sources AFTER INSERT ON citations FOR EACH ROW EXECUTE FUNCTION citation_moves_its_source();
