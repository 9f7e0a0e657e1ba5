-- Where the headings of a copy begin in its words, in code points, so that the place of a quote is said by the heading above it. An erasing keeps the length of the
-- words, so they stay where they are.
ALTER TABLE snapshots
  ADD COLUMN heading_starts integer[],
  ADD CONSTRAINT snapshots_have_headings_of_their_words CHECK (coalesce(cardinality(heading_starts), 0) = 0
    OR (text IS NOT NULL AND cardinality(heading_starts) <= 500 AND heading_starts[1] >= 0));
