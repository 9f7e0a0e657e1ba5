-- Whether whoever acts approves, in this very transaction, the statement that somebody brings: it and its items are the bringer's.
CREATE OR REPLACE FUNCTION is_brought_now(statement uuid, someone uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM bringings b JOIN reviews r ON r.bringing_id = b.id
    WHERE b.id = statement AND b.bringer_id = someone
      AND r.decision = 'approve' AND r.reviewer_id = suivi_actor() AND r.xmin = pg_current_xact_id()::xid)
  $$;
