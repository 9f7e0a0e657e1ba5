-- Words that stand somewhere are found by what they are compared as in texts of any language, so that what is read is asked of the items that
-- have something of it, and of no others (docs/decisions/0092).

-- A folded word of Arabic without the article, alone or behind a particle; any other word as it is. `bareOf` in lib/platform/article.ts is the same;
-- a test holds the two together.
CREATE FUNCTION search_bare(folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(folded, '^([وبفك]?ال|و?لل)+(?=[ء-ي]{3,}$)', '');

-- What a folded word is compared as in a text of a language: its stem; itself in a language without a dictionary. Null for what says nothing by itself.
CREATE FUNCTION compared_as(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN split_part(language, '-', 1) IN ('en', 'fr', 'es', 'ar') THEN search_stem(language, search_bare(folded))
    ELSE search_bare(folded) END;

-- The same in every language, each behind its name; without a name in those without a dictionary.
CREATE FUNCTION compared_in_all(folded text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY['en ' || compared_as('en', folded), 'fr ' || compared_as('fr', folded), 'es ' || compared_as('es', folded),
    'ar ' || compared_as('ar', folded), ' ' || compared_as('', folded)];

CREATE INDEX search_words_compared_idx ON search_words USING GIN (compared_in_all(word));
