-- What is asked for: every one of `words`, of which longer ones may go on, every one of `phrases` word by word, and none of `without`. Each is folded
-- as the rows are, and a word is looked for in its forms. A word is also looked for in those that are `alike`, by the
-- word as it was typed. Null when nothing is left to look for.
CREATE OR REPLACE FUNCTION search_query(words text[], phrases text[], without text[], alike jsonb DEFAULT '{}') RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan
  BEGIN ATOMIC
    WITH asked AS (
      SELECT string_agg('(' || query::text || forms.goes_on || ')', ' | ') AS part, true AS wanted
        FROM unnest(words) WITH ORDINALITY AS typed (word, n),
          LATERAL (
            SELECT form, CASE WHEN form ~ '[^ ]{3}$' THEN ':*' ELSE '' END AS goes_on FROM unnest(search_forms(search_fold(word))) AS form
            UNION ALL SELECT form, '' FROM jsonb_array_elements_text(coalesce(alike -> word, '[]'::jsonb)) AS form) AS forms,
          phraseto_tsquery('pg_catalog.simple'::regconfig, forms.form) AS query
        WHERE numnode(query) > 0
        GROUP BY typed.n
      UNION ALL
      SELECT query::text, true
        FROM unnest(phrases) AS phrase, phraseto_tsquery('pg_catalog.simple'::regconfig, search_fold(phrase)) AS query
        WHERE numnode(query) > 0
      UNION ALL
      SELECT '!(' || query::text || ')', false
        FROM unnest(without) AS phrase, phraseto_tsquery('pg_catalog.simple'::regconfig, search_fold(phrase)) AS query
        WHERE numnode(query) > 0
    )
    SELECT CASE WHEN bool_or(wanted) THEN string_agg('(' || part || ')', ' & ')::tsquery END FROM asked;
  END;
