-- The same in every language, each behind its name; without a name in those without a dictionary.
CREATE OR REPLACE FUNCTION compared_in_all(folded text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY['en ' || compared_as('en', folded), 'fr ' || compared_as('fr', folded), 'es ' || compared_as('es', folded),
    'ar ' || compared_as('ar', folded), ' ' || compared_as('', folded)];
