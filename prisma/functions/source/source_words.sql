-- What is said of a source, as it is hashed. One without a grade, that stands for itself, or of whose origin nobody has said anything is hashed as before
-- there were any of these, so that no act has to be told anew.
CREATE OR REPLACE FUNCTION source_words(o sources) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT left(said.words, -1)
      || CASE WHEN o.same_as_id IS NULL THEN '' ELSE ',' || to_json(o.same_as_id)::text END
      || CASE WHEN o.origin_for IS NULL THEN '' ELSE ',' || to_json('origin ' || o.origin_for)::text END
      || ']'
  FROM (SELECT CASE WHEN o.reliability IS NULL AND o.credibility IS NULL
    THEN json_list(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text, o.summary,
      o."primary"::text, o.on_behalf_of, o.independence_group)
    ELSE json_list(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text, o.summary,
      o."primary"::text, o.on_behalf_of, o.independence_group, o.reliability, o.credibility)
  END AS words) AS said
$$;
