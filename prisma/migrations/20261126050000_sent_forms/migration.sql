-- Every form that makes something carries a key of its own, kept as long as the thing (docs/decisions/0036): sent again, however much
-- later, it makes nothing anew and is answered as it was. What it said is kept as a hash, what came of it as ids.
CREATE TABLE sent_forms (
  key       TEXT PRIMARY KEY CHECK (key ~ '^[\w-]{16,120}$'),
  person_id UUID NOT NULL REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  sha256    TEXT NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  made      JSONB NOT NULL CHECK (jsonb_typeof(made) = 'object'),
  at        TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX sent_forms_person_id_idx ON sent_forms (person_id);
CREATE TRIGGER sent_forms_never_change BEFORE UPDATE OR DELETE ON sent_forms FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sent_forms_never_emptied BEFORE TRUNCATE ON sent_forms EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sent_forms_are_by_whoever_acts BEFORE INSERT ON sent_forms
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('person_id');
