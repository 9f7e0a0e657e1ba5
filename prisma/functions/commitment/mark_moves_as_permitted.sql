-- What a mark says changes only while it is sent back, and goes to a second reading with it. It becomes public, and is withdrawn once public, by two people.
CREATE OR REPLACE FUNCTION mark_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF is_only_covered(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW)) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF (NEW.id, NEW.key, NEW.prefix, NEW.suffix, NEW.governed_by_id, NEW.marked_by_id, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.key, OLD.prefix, OLD.suffix, OLD.governed_by_id, OLD.marked_by_id, OLD.created_at) THEN
    RAISE EXCEPTION 'what a mark was begun with never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('sent_back', 'submitted') THEN
    IF NEW.version <> OLD.version + 1 OR NEW.followed <> (NEW.force NOT IN ('declared', 'acknowledged')) THEN
      RAISE EXCEPTION 'a mark is submitted again as its next version' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW.title, NEW.title_language, NEW.area_key, NEW.force, NEW.why_this_force, NEW.names_nobody, NEW.version)
    IS DISTINCT FROM (OLD.title, OLD.title_language, OLD.area_key, OLD.force, OLD.why_this_force, OLD.names_nobody, OLD.version) THEN
    RAISE EXCEPTION 'what a mark says changes only once it was sent back' USING ERRCODE = 'restrict_violation';
  ELSIF NEW.followed <> OLD.followed THEN
    IF (OLD.state, NEW.state) <> ('published', 'published') OR NEW.force NOT IN ('declared', 'acknowledged') THEN
      RAISE EXCEPTION 'following is turned on for public positions only' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.followed AND EXISTS (
      SELECT FROM revisions r JOIN lines l ON l.id = r.line_id WHERE l.commitment_id = NEW.id) THEN
      RAISE EXCEPTION 'what was judged stays followed' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.published_at IS DISTINCT FROM OLD.published_at AND (OLD.state, NEW.state) <> ('submitted', 'published') THEN
    RAISE EXCEPTION 'the day on which an item became public never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.withdrawn_at, NEW.withdrawn_reason, NEW.withdrawn_language)
    IS DISTINCT FROM (OLD.withdrawn_at, OLD.withdrawn_reason, OLD.withdrawn_language) AND NEW.state = OLD.state THEN
    RAISE EXCEPTION 'an item is withdrawn once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.state, NEW.state) = ('published', 'withdrawn') AND NOT EXISTS (
    SELECT FROM mark_withdrawals WHERE commitment_id = NEW.id AND state = 'published' AND reason = NEW.withdrawn_reason) THEN
    RAISE EXCEPTION 'a public item is withdrawn once a second person agreed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn' AND EXISTS (
    SELECT FROM commitments WHERE governed_by_id = NEW.id AND state <> 'withdrawn') THEN
    RAISE EXCEPTION 'an item that governs others stands as long as they do' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER commitments_move_as_permitted BEFORE UPDATE ON commitments
  FOR EACH ROW EXECUTE FUNCTION mark_moves_as_permitted();
