-- The hash of an original: its language and its words; null where it says nothing. lib/text/statement/rules/translated.ts computes the same.
CREATE OR REPLACE FUNCTION original_sha256(language text, words text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(language || chr(31) || words, 'UTF8')), 'hex') $$;
