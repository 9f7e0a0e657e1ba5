CREATE OR REPLACE FUNCTION person_sha256(person people) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT sha256_of_lines(person.name_salt, json_list(person.public_name,
    (SELECT string_agg(role, ' ' ORDER BY role) FROM unnest(person.roles::text[]) role)))
  $$;
