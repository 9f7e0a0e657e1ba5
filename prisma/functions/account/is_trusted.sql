-- What is written has its act in the record, an act that decides has its row, and what becomes public has its approval: looked at when the
-- transaction ends, since the record is written last (docs/decisions/0035). The owner of the tables, where nobody acts, is held to none of
-- it: migrations and the seed are theirs.
CREATE OR REPLACE FUNCTION is_trusted() RETURNS boolean
  LANGUAGE sql VOLATILE
  AS $$ SELECT is_the_owner() AND suivi_actor() IS NULL $$;
