CREATE OR REPLACE FUNCTION rendering_is_approved() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted()
    AND NOT EXISTS (SELECT FROM bringings WHERE id = NEW.statement_id AND state = 'published' AND xmin = pg_current_xact_id()::xid)
    AND NOT EXISTS (
      SELECT FROM added_renderings r JOIN alignments a ON a.added_id = r.id JOIN reviews v ON v.alignment_id = a.id
      WHERE r.id = NEW.id AND r.statement_id = NEW.statement_id AND r.sha256 = NEW.sha256 AND r.published_at IS NOT NULL
        AND NOT NEW.is_base AND a.state = 'published' AND a.xmin = pg_current_xact_id()::xid
        AND v.decision = 'approve' AND v.reviewer_id = suivi_actor() AND v.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a rendering becomes public with its approval' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER renderings_are_approved AFTER INSERT ON renderings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rendering_is_approved();
