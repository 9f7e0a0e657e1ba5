CREATE OR REPLACE FUNCTION sha256_of_lines(VARIADIC lines text[]) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(array_to_string(lines, E'\n', ''), 'UTF8')), 'hex') $$;
