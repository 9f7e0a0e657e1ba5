-- What became public last, of the whole site, is found by when it did: feeds and mails ask for some dozens of a hundred thousand.
CREATE INDEX revisions_news_idx ON revisions ((coalesce(final_at, shown_as_interim_at)) DESC)
  WHERE state IN ('final', 'submitted') AND coalesce(final_at, shown_as_interim_at) IS NOT NULL;
