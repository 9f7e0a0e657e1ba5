-- The record holds a hash of the public name and the roles in force, so that a name that was changed behind it is found. The hash is salted,
-- and the salt is with the person: once both are erased nothing can be compared with it any more, and the chain still verifies.
ALTER TABLE "people" ADD COLUMN "name_salt" TEXT DEFAULT replace(gen_random_uuid()::text, '-', '');

CREATE FUNCTION person_sha256(person people) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT sha256_of_lines(person.name_salt, json_list(person.public_name,
    (SELECT string_agg(role, ' ' ORDER BY role) FROM unnest(person.roles::text[]) role)))
  $$;

CREATE OR REPLACE FUNCTION object_sha256(object_type text, object_id text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE object_type
    WHEN 'source' THEN (
      SELECT sha256_of_lines(json_list(url, title, title_basis::text, publisher, author, date, language, type::text, summary,
        "primary"::text, on_behalf_of, independence_group))
      FROM sources WHERE id = object_id)
    WHEN 'commitment' THEN (
      SELECT sha256_of_lines(json_list(reference, rendering_id::text, start::text, "end"::text, exact, title, title_language, force::text,
        area_key, why_this_force, followed::text))
      FROM commitments WHERE id = object_id::uuid)
    WHEN 'revision' THEN (
      SELECT sha256_of_lines(json_list(s.slug, c.reference, l.party, r.number::text, r.content_sha256))
      FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id
      WHERE r.id = object_id::uuid)
    WHEN 'person' THEN (
      SELECT person_sha256(p) FROM people p WHERE id = object_id::uuid AND kind = 'person')
    END
$$;

-- Of whoever was here before, the name and the roles as they stand are put into the record now: no earlier act holds them.
INSERT INTO events (actor_kind, verb, object_type, object_id, payload)
SELECT 'system', 'recorded', 'person', id::text, '{}' FROM people WHERE kind = 'person' ORDER BY created_at, id;
