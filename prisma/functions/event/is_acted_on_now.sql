CREATE OR REPLACE FUNCTION is_acted_on_now(kind text, id text) RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$ SELECT EXISTS (SELECT FROM events WHERE object_type = kind AND object_id = id AND xmin = pg_current_xact_id()::xid) $$;
