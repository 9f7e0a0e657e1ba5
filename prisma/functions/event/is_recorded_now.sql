-- Whether this very transaction recorded such an act on a revision.
CREATE OR REPLACE FUNCTION is_recorded_now(revision uuid, act text) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM events
    WHERE object_type = 'revision' AND object_id = revision::text AND verb = act AND xmin = pg_current_xact_id()::xid)
  $$;
