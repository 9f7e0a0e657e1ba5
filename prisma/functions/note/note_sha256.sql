-- What a note says, as one hash: what a reviewer approves. lib/text/note/rules/content-hash.ts computes the same.
CREATE OR REPLACE FUNCTION note_sha256(language text, body text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(concat_ws(chr(31), language, body), 'UTF8')), 'hex') $$;
