-- Whoever acts in this transaction; null where nobody said so, or somebody wrote the setting who did not go through suivi_act_as.
CREATE OR REPLACE FUNCTION suivi_actor() RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT (suivi_acting())[1]::uuid $$;
