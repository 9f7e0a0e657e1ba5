-- Where the pages of a copy begin in its words, in code points, so that the place of a quote is said by its page. An erasing keeps the length of the words,
-- so they stay where they are.
ALTER TABLE snapshots
  ADD COLUMN page_starts integer[],
  ADD CONSTRAINT snapshots_have_pages_of_their_words CHECK (coalesce(cardinality(page_starts), 0) = 0
    OR (text IS NOT NULL AND cardinality(page_starts) <= 500 AND page_starts[1] = 0));
