-- Words of what a statement is called, of where it was made, of who speaks in it and of bodies that items make responsible are led to from
-- mistyped ones, and find others of their stem, as those of all that is searched (docs/decisions/0063, 0074).

-- As before, with these. Who speaks for a party is told in the language of the base, a body in that of its item, which readers see once that is
-- public. A statement has names in several languages: each of them says its own.
DO $do$
DECLARE
  place CONSTANT text := $q$WHEN 'notes'::text THEN$q$;
  languages CONSTANT text := pg_get_functiondef('languages_of_words(text, jsonb, text)'::regprocedure);
  seen CONSTANT text := pg_get_functiondef('readers_saw_row(text, jsonb)'::regprocedure);
BEGIN
  ASSERT position(place IN languages) > 0 AND position(place IN seen) > 0;
  EXECUTE replace(languages, place, $q$
    WHEN 'statements'::text THEN ARRAY[r ->> 'language']
    WHEN 'parties'::text THEN ARRAY[
      (SELECT language FROM renderings WHERE statement_id = (r ->> 'statement_id')::uuid AND is_base)]
    WHEN 'responsible_bodies'::text THEN ARRAY[
      (SELECT title_language FROM commitments WHERE id = (r ->> 'commitment_id')::uuid)]
    $q$ || place);
  EXECUTE replace(seen, place, $q$
    WHEN 'responsible_bodies'::text THEN EXISTS (
      SELECT FROM commitments WHERE id = (r ->> 'commitment_id')::uuid AND published_at IS NOT NULL)
    $q$ || place);
END $do$;

-- The words of what a statement is called and of where it was made, in each language, that stand nowhere else yet.
CREATE FUNCTION new_words_of_statement(it statements) RETURNS TABLE (word text, language text, is_shown boolean)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT DISTINCT found.word, found.language, found.is_shown
      FROM (
        SELECT b.language, concat_ws(' ', it.title, it.short_title, it.place) FROM renderings b WHERE b.statement_id = it.id AND b.is_base
        UNION ALL SELECT key, value FROM jsonb_each_text(it.titles)
        UNION ALL SELECT key, value FROM jsonb_each_text(it.places)
      ) AS named (language, text),
        new_words_of('statements', jsonb_build_object('language', named.language), search_words(named.text, NULL, NULL)) AS found;
  END;
CREATE FUNCTION statement_brings_its_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown) SELECT word, language, is_shown FROM new_words_of_statement(NEW);
  RETURN NULL;
END $$;

-- The base that says in which language they are comes after them, in one transaction.
CREATE CONSTRAINT TRIGGER statements_bring_their_words AFTER INSERT ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_brings_its_words();
CREATE CONSTRAINT TRIGGER parties_bring_their_words AFTER INSERT ON parties
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_brings_its_words();
CREATE TRIGGER responsible_bodies_bring_their_words AFTER INSERT ON responsible_bodies
  FOR EACH ROW EXECUTE FUNCTION row_brings_its_words();

-- The bodies that an item makes responsible are shown with it.
CREATE FUNCTION bodies_bring_their_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO search_words (word, language, is_shown)
    SELECT DISTINCT found.word, found.language, found.is_shown
      FROM responsible_bodies b, new_words_of('responsible_bodies', to_jsonb(b) - 'search', b.search) AS found
     WHERE b.commitment_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER commitments_show_words_of_bodies AFTER UPDATE ON commitments
  FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION bodies_bring_their_words();

INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, found.is_shown FROM statements AS s, new_words_of_statement(s) AS found;
INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, found.is_shown
    FROM parties AS p, new_words_of('parties', to_jsonb(p) - 'search', p.search) AS found;
INSERT INTO search_words (word, language, is_shown)
  SELECT DISTINCT found.word, found.language, found.is_shown
    FROM responsible_bodies AS b, new_words_of('responsible_bodies', to_jsonb(b) - 'search', b.search) AS found;
