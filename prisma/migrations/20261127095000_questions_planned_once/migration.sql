-- What a question is made of is planned once a connection and not for each question: planning took twenty times as long as what it is for
-- (docs/performance.md). What they do is as before.
ALTER FUNCTION search_query(text[], text[], text[], jsonb) SET plan_cache_mode = 'force_generic_plan';
ALTER FUNCTION search_alike(text, boolean) SET plan_cache_mode = 'force_generic_plan';

-- What a statement is called is read with what else is translated of what was found, once a statement and not once a hit.
DROP FUNCTION IF EXISTS statement_names(uuid, translated_field, jsonb);
