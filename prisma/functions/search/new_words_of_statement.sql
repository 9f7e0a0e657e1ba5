-- The words of what a statement is called and of where it was made, in each language, that stand nowhere else yet.
CREATE OR REPLACE FUNCTION new_words_of_statement(it statements) RETURNS TABLE (word text, language text, is_shown boolean)
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
