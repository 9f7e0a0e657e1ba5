-- A text may name a party and nobody who speaks for it. That is unknown, and is said so; it is never an empty name (docs/decisions/0116).
ALTER TABLE parties ALTER COLUMN represented_by DROP NOT NULL;
ALTER TABLE parties ADD CONSTRAINT parties_speaker_is_named_or_unknown CHECK (represented_by <> '');
