-- Acts whose verb can be public, which are few of a long record: its parts and pages look at no others (lib/event/data/public-events.ts names
-- the same verbs).
CREATE INDEX events_that_may_be_public_idx ON events (position)
  WHERE verb IN ('imported', 'published', 'listed', 'added', 'marked', 'submitted', 'approved', 'showed as interim', 'replaced',
    'corrected', 'withdrew', 'sent back', 'completed', 'turned following on', 'turned following off');
