-- A program on the same machine may propose clauses of a text on its way (decision 0119): what it was asked about, and where the words stand that are
-- kept of its answer. Nothing in it is public.
CREATE TYPE program_state AS ENUM ('asked', 'answered', 'failed');
CREATE TABLE program_proposals (
  bringing_id uuid NOT NULL,
  state program_state NOT NULL,
  fault text,
  text_sha256 text NOT NULL,
  program text,
  proposals jsonb NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  CONSTRAINT program_proposals_pkey PRIMARY KEY (bringing_id),
  CONSTRAINT program_proposals_bringing_id_fkey FOREIGN KEY (bringing_id) REFERENCES bringings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT program_proposals_say_who_answered CHECK ((state = 'answered') = (program IS NOT NULL)),
  CONSTRAINT program_proposals_say_why_not CHECK ((state = 'failed') = (fault IS NOT NULL))
);
-- A mark of words that a program had proposed says so for good: nobody may change it.
ALTER TABLE commitments ADD COLUMN proposed_by text,
  ADD CONSTRAINT commitments_proposed_by_is_named CHECK (proposed_by ~ '^[!-~]{1,60} [!-~]{1,60}$');
-- It is asked by jobs.
SELECT pgboss.create_queue('ask-program', '{"policy": "standard"}');
