-- Offsets everywhere are UTF-16 code units, as browsers and selectors count them. Characters outside the basic plane count two. A long text is
-- looked at once a passage: what is asked of all of it is asked of no more than is needed.
CREATE OR REPLACE FUNCTION utf16_length(content text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT char_length(content) + char_length(regexp_replace(content, '[^\U00010000-\U0010FFFF]+', '', 'g')) $$;
