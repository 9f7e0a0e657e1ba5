-- Ground: what any product of this kind has, and the words that are searched.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

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

-- A folded word of Arabic without the article, alone or behind a particle; any other word as it is. `bareOf` in lib/platform/article.ts is the same;
-- a test holds the two together.
CREATE FUNCTION search_bare(folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(folded, '^([وبفك]?ال|و?لل)+(?=[ء-ي]{3,}$)', '');

-- The stem of a folded word in a language; null in languages without a dictionary, and of words that say nothing by themselves.
CREATE FUNCTION search_stem(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (CASE split_part(language, '-', 1)
    WHEN 'en' THEN ts_lexize('pg_catalog.english_stem'::regdictionary, folded)
    WHEN 'fr' THEN ts_lexize('pg_catalog.french_stem'::regdictionary, folded)
    WHEN 'es' THEN ts_lexize('pg_catalog.spanish_stem'::regdictionary, regexp_replace(folded, '([cs])ion$', '\1ión'))
    WHEN 'ar' THEN ts_lexize('pg_catalog.arabic_stem'::regdictionary, folded) END)[1];

-- What a folded word is compared as in a text of a language: its stem; itself in a language without a dictionary. Null for what says nothing by itself.
CREATE FUNCTION compared_as(language text, folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN split_part(language, '-', 1) IN ('en', 'fr', 'es', 'ar') THEN search_stem(language, search_bare(folded))
    ELSE search_bare(folded) END;

-- The same in every language, each behind its name; without a name in those without a dictionary.
CREATE FUNCTION compared_in_all(folded text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY['en ' || compared_as('en', folded), 'fr ' || compared_as('fr', folded), 'es ' || compared_as('es', folded),
    'ar ' || compared_as('ar', folded), ' ' || compared_as('', folded)];

-- The words of a row, its title weighing most. What stands beyond 100,000 characters of one field is not searched: a row has a limit.
CREATE FUNCTION search_words(title text, body text, besides text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(title, 100000)), '')), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(body, 100000)), '')), 'B')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, coalesce(search_fold(left(besides, 100000)), '')), 'D');

-- Statements and items have a short address, `/c/<id>`. It is made of their key, so it is given with it, never changes and is never given to
-- another. The letters are those that nobody takes for another or reads as a word: no vowels, no l and y, no 0 and 1. An item's is longer
-- by one than a statement's, so that the two are never the same.
CREATE FUNCTION short_id(of_id uuid, units integer) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
  SELECT string_agg(
    substr('23456789bcdfghjkmnpqrstvwxz', (get_byte(hash, 2 * unit) * 256 + get_byte(hash, 2 * unit + 1)) % 27 + 1, 1), '' ORDER BY unit)
  FROM (SELECT sha256(uuid_send(of_id)) AS hash) AS hashed, generate_series(0, units - 1) AS unit
$$;

CREATE FUNCTION salted_sha256(salt bytea, words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT encode(sha256(salt || convert_to(words, 'UTF8')), 'hex') $$;

-- UNLOGGED, and so are the keys of senders: what is counted is worth nothing after a crash, and stands in no archive of the database's log.
CREATE UNLOGGED TABLE counted_tries (
  id BIGSERIAL NOT NULL,
  counter text NOT NULL,
  who text NOT NULL,
  at timestamptz(3) NOT NULL,
  until timestamptz(3) NOT NULL,
  CONSTRAINT counted_tries_pkey PRIMARY KEY (id),
  CONSTRAINT counted_tries_name_nobody CHECK (who ~ '^[0-9a-f]{64}$' AND until > at)
);
CREATE INDEX counted_tries_counter_who_until_idx ON counted_tries (counter, who, until);
CREATE INDEX counted_tries_until_idx ON counted_tries (until);

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

CREATE TABLE search_words (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  word text NOT NULL,
  language text NOT NULL,
  is_shown boolean NOT NULL,
  stem text GENERATED ALWAYS AS (search_stem(language, word)) STORED,
  CONSTRAINT search_words_pkey PRIMARY KEY (id),
  CONSTRAINT search_words_are_words CHECK (char_length(word) BETWEEN 3 AND 40 AND word !~ '[0-9[:space:]]')
);
CREATE INDEX search_words_word_idx ON search_words (word);
CREATE INDEX search_words_near_idx ON search_words USING gin (word gin_trgm_ops);
CREATE INDEX search_words_stem_idx ON search_words (stem);
CREATE INDEX search_words_compared_idx ON search_words USING gin (compared_in_all(word));

CREATE TABLE mails (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  to_kind text NOT NULL,
  to_id uuid NOT NULL,
  message text NOT NULL,
  values jsonb NOT NULL,
  language text NOT NULL,
  queued_at timestamptz(3) NOT NULL DEFAULT now(),
  began_at timestamptz(3),
  CONSTRAINT mails_pkey PRIMARY KEY (id),
  CONSTRAINT mails_to_kind_check CHECK (to_kind IN ('person', 'subscriber')),
  CONSTRAINT mails_message_check CHECK (message ~ '^[a-z-]{1,40}$'),
  CONSTRAINT mails_values_check CHECK (jsonb_typeof("values") = 'object'),
  CONSTRAINT mails_language_check CHECK (language IN ('en', 'fr', 'es', 'ar'))
);
