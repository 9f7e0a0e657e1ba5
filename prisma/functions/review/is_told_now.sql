-- Whether this very transaction recorded such an act on something under review.
CREATE OR REPLACE FUNCTION is_told_now(of_noun text, of_id uuid, act text) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (
    SELECT FROM under_review u JOIN events e ON e.object_type = u.object_type AND e.object_id = u.object_id
    WHERE u.noun = of_noun AND u.id = of_id AND e.verb = act AND e.xmin = pg_current_xact_id()::xid)
  $$;
