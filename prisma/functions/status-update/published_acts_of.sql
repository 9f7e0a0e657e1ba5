-- What was published on the items of a part that stand, counted anew: an act is what became public on an item on one day in one way
-- (lib/assessment/status-update/rules/record.ts).
CREATE OR REPLACE FUNCTION published_acts_of(its_statement uuid, its_part integer) RETURNS SETOF published_acts
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT id, day, final, slug, passage_number, reference, max(at), min(line)
      FROM (
        SELECT c.id, (moment.at AT TIME ZONE 'UTC')::date AS day, r.final_at IS NOT NULL AS final, s.slug, c.passage_number, c.reference,
               moment.at, l.id::text AS line
          FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN lines l ON l.commitment_id = c.id
          JOIN revisions r ON r.line_id = l.id, LATERAL (SELECT coalesce(r.final_at, r.shown_as_interim_at) AS at) AS moment
         WHERE s.id = its_statement AND part_of_passage(c.passage_number) = its_part
           AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
           AND r.state IN ('final', 'submitted') AND moment.at IS NOT NULL) AS published
     GROUP BY id, day, final, slug, passage_number, reference;
  END;
