-- Whether this very transaction erases something of a copy.
CREATE OR REPLACE FUNCTION is_erased_now(copy uuid) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$
  SELECT EXISTS (SELECT FROM withheld_places p JOIN withholdings w ON w.id = p.withholding_id
    WHERE p.snapshot_id = copy AND w.erased_at IS NOT NULL AND w.xmin = pg_current_xact_id()::xid)
  $$;
