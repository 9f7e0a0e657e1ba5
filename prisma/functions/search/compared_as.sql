-- What a folded word is compared as in a text of a language: its stem; itself in a language without a dictionary. Null for what says nothing by itself.
CREATE OR REPLACE FUNCTION compared_as(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN split_part(language, '-', 1) IN ('en', 'fr', 'es', 'ar') THEN search_stem(language, search_bare(folded))
    ELSE search_bare(folded) END;
