-- Who acts in this transaction, by what ('session' or 'token') and by which: null where nobody said so, or somebody wrote the setting who did not
-- prove it.
CREATE OR REPLACE FUNCTION suivi_acting() RETURNS text[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  said text := nullif(current_setting('suivi.actor', true), '');
BEGIN
  IF said IS NULL OR said <> acting_word(split_part(said, ' ', 1)) THEN
    RETURN NULL;
  END IF;
  RETURN string_to_array(split_part(said, ' ', 1), '/');
END $$;
