-- A source's date may be known by its bounds; a text may be issued on behalf of several parties; and a person says for whom its original source
-- speaks (docs/decisions/0166).

-- A year, a month or a day as known, or two of these as an EDTF interval, the earlier first.
ALTER TABLE sources
  DROP CONSTRAINT sources_date_as_known,
  ADD CONSTRAINT sources_date_as_known CHECK (
    date ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$'
    AND (date NOT LIKE '%/%' OR split_part(date, '/', 1) COLLATE "C" < split_part(date, '/', 2) COLLATE "C"));

-- The first day that a date as known can be: of a year or a month its first, of bounds that of the earlier.
CREATE OR REPLACE FUNCTION lineage_first_day(known text) RETURNS date
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT (first || CASE length(first) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END)::date
    FROM split_part(known, '/', 1) AS first
$$;

-- For whom something speaks: keys of parties in the order of their letters, each once, parted by spaces; or nobody.
CREATE FUNCTION is_for_parties(kept text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT kept = 'nobody' OR (
    kept ~ '^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$'
    AND NOT 'nobody' = ANY (string_to_array(kept, ' '))
    AND kept = (SELECT string_agg(DISTINCT key COLLATE "C", ' ' ORDER BY key COLLATE "C") FROM unnest(string_to_array(kept, ' ')) AS key))
$$;

-- AlterTable
ALTER TABLE "sources" ADD COLUMN "origin_for" TEXT;

ALTER TABLE sources
  ADD CONSTRAINT sources_are_for_parties CHECK (is_for_parties(on_behalf_of)),
  ADD CONSTRAINT sources_origin_is_for_parties CHECK (is_for_parties(origin_for));

-- A source of whose origin nobody has said anything is hashed as before.
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

-- As everything that is said of where a source comes from, it changes as a second person accepted it.
CREATE FUNCTION origin_is_accepted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid AND c.after ? 'originFor') THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_come_from_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.origin_for IS DISTINCT FROM OLD.origin_for)
  EXECUTE FUNCTION origin_is_accepted();

-- As before; what is known by its bounds is of each year that it may be of.
CREATE OR REPLACE FUNCTION library_facets(e library_entries) RETURNS TABLE (facet text, value text)
  LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC
    SELECT f.facet, f.value FROM (
      SELECT v.facet, v.value FROM (VALUES
        ('all', ''), ('alike', library_alike(e)),
        ('cited', CASE WHEN (e).citations > 0 THEN 'yes' ELSE 'no' END), ('type', (e).type), ('language', (e).language),
        ('seen', (e).seen), ('class', CASE WHEN (e).unclassed THEN 'unset' ELSE 'set' END), ('primary', (e)."primary"),
        ('graded', CASE WHEN (e).graded THEN 'yes' ELSE 'no' END), ('copy', CASE WHEN (e).copied THEN 'yes' ELSE 'no' END),
        ('quote', CASE WHEN (e).quoted THEN 'yes' ELSE 'no' END), ('listed', CASE WHEN (e).listed THEN 'yes' ELSE 'no' END),
        ('publisher', (e).publisher), ('year', CASE (e).day WHEN '' THEN 'none' ELSE left((e).day, 4) END)) AS v (facet, value)
      UNION ALL SELECT 'year', lpad(year::text, 4, '0')
        FROM generate_series(left((e).day, 4)::integer + 1, left(split_part((e).day, '/', 2), 4)::integer) AS year WHERE (e).day LIKE '%/%'
      UNION ALL SELECT 'stance', stance FROM unnest((e).stances) AS stance
      UNION ALL SELECT 'item', item::text FROM unnest((e).items) AS item) AS f
    WHERE NOT (e).led;
  END;
