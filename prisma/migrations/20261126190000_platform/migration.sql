-- Platform: what every room stands on.
--
-- What must never be false stands in the database itself, where no application code, job or script can forget it, also where Prisma's
-- schema language cannot say it. Each refusal names its rule; lib/platform/db.ts passes it on.

-- Tries are counted for all processes at one place, whatever they count: failures by account, senders of messages and of sign-ins.
-- UNLOGGED: what is counted is worth nothing after a crash, and stands in no archive of the database's log.
CREATE UNLOGGED TABLE counted_tries (
  id bigserial NOT NULL,
  counter text NOT NULL,
  who text NOT NULL,
  at timestamptz(3) NOT NULL,
  until timestamptz(3) NOT NULL,
  CONSTRAINT counted_tries_pkey PRIMARY KEY (id),
  CONSTRAINT counted_tries_name_nobody CHECK (who ~ '^[0-9a-f]{64}$' AND until > at)
);
CREATE INDEX counted_tries_counter_who_until_idx ON counted_tries (counter, who, until);
CREATE INDEX counted_tries_until_idx ON counted_tries (until);

-- The key of a day is erased with the day: whoever reads the tries afterwards cannot tell who came, not even with the server's secret.
CREATE UNLOGGED TABLE sender_keys (
  day date NOT NULL,
  key text NOT NULL,
  CONSTRAINT sender_keys_pkey PRIMARY KEY (day)
);

-- By what the instances that serve this database know that they have the same secrets: a fingerprint of each, never the secret.
CREATE TABLE shared_secrets (
  name text NOT NULL,
  fingerprint text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT shared_secrets_pkey PRIMARY KEY (name)
);

-- Offsets everywhere are UTF-16 code units, as browsers and selectors count them. Characters outside the basic plane count two. A long text is
-- looked at once a passage: what is asked of all of it is asked of no more than is needed.
CREATE FUNCTION utf16_length(content text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT char_length(content) + char_length(regexp_replace(content, '[^\U00010000-\U0010FFFF]+', '', 'g')) $$;

-- The words between two offsets; null where an offset lies outside the text or cuts a character in half.
CREATE FUNCTION utf16_slice(content text, first_unit integer, end_unit integer) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  first_character integer;
  end_character integer;
BEGIN
  IF first_unit < 0 OR end_unit < first_unit THEN
    RETURN NULL;
  END IF;
  IF end_unit <= char_length(content) AND left(content, end_unit) !~ '[\U00010000-\U0010FFFF]' THEN
    RETURN substr(content, first_unit + 1, end_unit - first_unit);
  END IF;
  first_character := utf16_characters(content, first_unit);
  end_character := utf16_characters(content, end_unit);
  RETURN substr(content, first_character + 1, end_character - first_character);
END $$;

-- Written once: for every role, the owner's too.
CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% never change once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

CREATE FUNCTION refuse_removal() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% are never removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

-- Full text search over everything that pages show in words. lib/search/rules/fold.ts is the same folding in the application, which
-- lights the words that were found; a test holds the two together.
-- Text as it is compared, in any language: compatibility forms taken apart; accents, tashkeel, tatweel and what is not seen removed;
-- forms of alef and the carriers of hamza as their bare letter, ى as ي, ة as ه; capitals as small letters; and everything that is
-- neither letter nor figure as one space. Written without a locale, so that every server folds alike and an index outlives an upgrade.
-- The body is bound when it is made (RETURN), so that a restore needs no search path.
CREATE FUNCTION search_fold(content text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    replace(replace(replace(replace(
      translate(
        regexp_replace(
          normalize(content, NFKD),
          '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
          '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒØĐÐŁĦÞŊẞøđðłħıŋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏٱىیېەةھکڪ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
        'abcdefghijklmnopqrstuvwxyzæœoddlhþnßoddlhinαβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџايييهههكك01234567890123456789'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u1680\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff0f\ufff0-\uffff\U0001f000-\U0001fbff\U000e0000-\U0010ffff]+',
    ' ', 'g'));

-- The words of a row, its title weighing most. What stands beyond 100,000 characters of one field is not searched: a row has a limit.
CREATE FUNCTION search_words(title text, body text, besides text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(title, 100000)), '')), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(body, 100000)), '')), 'B')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(besides, 100000)), '')), 'D');

CREATE FUNCTION sha256_of_lines(VARIADIC lines text[]) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(array_to_string(lines, E'\n', ''), 'UTF8')), 'hex') $$;

-- A list as JSON without spaces: the same text as JavaScript's JSON.stringify gives.
CREATE FUNCTION json_list(VARIADIC texts text[]) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT '[' || string_agg(coalesce(to_json(t)::text, 'null'), ',' ORDER BY place) || ']' FROM unnest(texts) WITH ORDINALITY AS list(t, place) $$;

-- How many characters make the first so many units of a text; null where that lies outside it or cuts a character in half.
CREATE FUNCTION utf16_characters(content text, unit integer) RETURNS integer
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  characters integer := (unit + 1) / 2;
  units integer;
BEGIN
  LOOP
    IF characters > char_length(content) THEN
      RETURN NULL;
    END IF;
    units := utf16_length(left(content, characters));
    EXIT WHEN units >= unit;
    characters := characters + (unit - units + 1) / 2;
  END LOOP;
  RETURN CASE WHEN units = unit THEN characters END;
END $$;
