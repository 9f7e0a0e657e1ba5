-- Whether somebody may judge for the second time: an analyst who can sign in and has no part in the first, nor in asking.
CREATE OR REPLACE FUNCTION may_code(someone uuid, revision uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM people p
    WHERE p.id = someone AND p.kind = 'person' AND p.disabled_at IS NULL AND 'analyst' = ANY (p.roles))
    AND NOT is_author_of(revision, someone)
  $$;
