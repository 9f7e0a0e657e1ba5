-- A folded word of Arabic without the article, alone or behind a particle; any other word as it is. `bareOf` in lib/platform/article.ts is the same;
-- a test holds the two together.
CREATE OR REPLACE FUNCTION search_bare(folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(folded, '^([وبفك]?ال|و?لل)+(?=[ء-ي]{3,}$)', '');
