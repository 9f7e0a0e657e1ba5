-- How often suggestions by an entry of the lexicon were taken and let go, by the statement that was brought: counted in the transaction of a decision
-- from all that is decided there, so that nothing is gone through when it is shown. Counted from here on: of what was decided before, only what was
-- let go is still known.
CREATE TABLE decided_suggestions (
  bringing_id uuid NOT NULL,
  entry text NOT NULL,
  taken integer NOT NULL,
  let_go integer NOT NULL,
  CONSTRAINT decided_suggestions_pkey PRIMARY KEY (bringing_id, entry),
  CONSTRAINT decided_suggestions_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decided_suggestions_are_counted CHECK (taken >= 0 AND let_go >= 0 AND taken + let_go > 0)
);
CREATE INDEX decided_suggestions_entry_idx ON decided_suggestions (entry);
