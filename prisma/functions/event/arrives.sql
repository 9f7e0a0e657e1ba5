-- Whether this transaction takes in a package: said by the owner of the tables, where nobody acts.
CREATE OR REPLACE FUNCTION arrives() RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT CASE WHEN current_setting('suivi.arrives', true) = 'yes' THEN is_trusted() ELSE false END $$;
