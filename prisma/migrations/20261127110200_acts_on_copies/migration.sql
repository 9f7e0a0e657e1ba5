-- What is done to copies of sources is public where the source is: the verbs of it are among those that can be public
-- (lib/event/data/public-events.ts names the same). What is withheld stays away: an act holds none of its words.
DROP INDEX events_that_may_be_public_idx;

CREATE INDEX events_that_may_be_public_idx ON events (position)
  WHERE verb IN ('imported', 'published', 'listed', 'added', 'marked', 'submitted', 'approved', 'showed as interim', 'replaced',
    'corrected', 'withdrew', 'sent back', 'completed', 'turned following on', 'turned following off',
    'kept', 'opened', 'brought', 'withheld', 'lifted', 'erased');
