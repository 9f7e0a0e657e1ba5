-- How firmly the texts of single parties say what an item says, where these differ, and what stands in place of "an option, not a promise" then.
-- It came with a dossier, like the seen texts that it rests on (docs/decisions/0143).
CREATE TABLE forces_said (
  commitment_id uuid NOT NULL,
  short jsonb NOT NULL,
  long jsonb NOT NULL,
  caution jsonb NOT NULL,
  caution_words jsonb NOT NULL,
  brought_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT forces_said_pkey PRIMARY KEY (commitment_id),
  CONSTRAINT forces_said_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT forces_said_are_by_language CHECK (
    jsonb_typeof(short) = 'object' AND jsonb_typeof(long) = 'object' AND jsonb_typeof(caution) = 'object'
    AND short ? 'en' AND long ? 'en' AND caution ? 'en'),
  CONSTRAINT forces_said_rest_on_words CHECK (jsonb_typeof(caution_words) = 'array')
);
CREATE TRIGGER forces_said_never_change BEFORE UPDATE OR DELETE ON forces_said FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER forces_said_never_emptied BEFORE TRUNCATE ON forces_said EXECUTE FUNCTION refuse_change();

CREATE TABLE party_forces (
  commitment_id uuid NOT NULL,
  party text NOT NULL,
  position integer NOT NULL,
  force force NOT NULL,
  certainty text NOT NULL,
  words jsonb NOT NULL,
  later jsonb NOT NULL,
  note jsonb NOT NULL,
  CONSTRAINT party_forces_pkey PRIMARY KEY (commitment_id, party),
  CONSTRAINT party_forces_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES forces_said (commitment_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT party_forces_rest_on_words CHECK (
    jsonb_typeof(words) = 'array' AND jsonb_array_length(words) > 0 AND jsonb_typeof(later) = 'array'),
  CONSTRAINT party_forces_say_how_sure_they_are CHECK (certainty ~ '\S'),
  CONSTRAINT party_forces_note_by_language CHECK (jsonb_typeof(note) = 'object' AND note ? 'en')
);
CREATE UNIQUE INDEX party_forces_commitment_id_position_key ON party_forces (commitment_id, position);
CREATE TRIGGER party_forces_never_change BEFORE UPDATE OR DELETE ON party_forces FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_forces_never_emptied BEFORE TRUNCATE ON party_forces EXECUTE FUNCTION refuse_change();

CREATE FUNCTION party_force_is_of_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitments c JOIN parties p ON p.statement_id = c.statement_id AND p.key = NEW.party WHERE c.id = NEW.commitment_id) THEN
    RAISE EXCEPTION 'a force is of a party that speaks in the statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER party_forces_are_of_a_party BEFORE INSERT ON party_forces FOR EACH ROW EXECUTE FUNCTION party_force_is_of_a_party();
