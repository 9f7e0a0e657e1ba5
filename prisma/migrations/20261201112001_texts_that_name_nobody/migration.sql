-- Whether somebody said that the text names nobody who is responsible: another thing than that no body was given.
ALTER TABLE commitments ADD COLUMN names_nobody boolean NOT NULL DEFAULT false;
ALTER TABLE mark_versions ADD COLUMN names_nobody boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT mark_versions_name_somebody_or_nobody CHECK (NOT names_nobody OR responsible = '{}');

-- As before, and that too where somebody said so: what was decided before keeps its fingerprint.
CREATE OR REPLACE FUNCTION mark_sha256(mark commitments) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    '{"areaKey":' || to_json(mark.area_key)::text || ',"end":' || mark."end" || ',"exact":' || to_json(mark.exact)::text
      || ',"force":' || to_json(mark.force::text)::text
      || CASE WHEN mark.names_nobody THEN ',"namesNobody":true' ELSE '' END || ',"reference":' || to_json(mark.reference)::text
      || ',"responsible":[' || coalesce((
        SELECT string_agg(to_json(b.name)::text, ',' ORDER BY b.position) FROM responsible_bodies b WHERE b.commitment_id = mark.id), '')
      || '],"start":' || mark.start || ',"title":' || to_json(mark.title)::text
      || ',"titleLanguage":' || to_json(mark.title_language)::text || ',"whyThisForce":' || to_json(mark.why_this_force)::text || '}',
    'UTF8')), 'hex')
  $$;

-- As before, and that too.
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

CREATE OR REPLACE FUNCTION version_is_what_the_mark_says() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.commitment_id AND state = 'submitted' AND version = NEW.number
      AND (title, title_language, force, area_key, why_this_force, names_nobody)
        = (NEW.title, NEW.title_language, NEW.force, NEW.area_key, NEW.why_this_force, NEW.names_nobody)) THEN
    RAISE EXCEPTION 'a version is what the mark says' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION body_is_written_with_its_mark() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  marked uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (
    SELECT FROM commitments
    WHERE id = marked AND xmin = pg_current_xact_id()::xid
      AND (published_at IS NULL OR (TG_OP = 'INSERT' AND created_at = published_at))) THEN
    RAISE EXCEPTION 'the bodies of a mark are written with it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM commitments WHERE id = marked AND names_nobody) THEN
    RAISE EXCEPTION 'a text that names nobody names no body' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
