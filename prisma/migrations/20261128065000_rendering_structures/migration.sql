-- What the lines of a text are, and its notes, kept beside the text that they are of: written with it, and never changed, as it is. A statement that was made
-- public before has none, and its text, its passages and their hash are what they were.
CREATE TABLE rendering_structures (
  rendering_id uuid NOT NULL,
  blocks jsonb NOT NULL,
  notes jsonb NOT NULL,
  CONSTRAINT rendering_structures_pkey PRIMARY KEY (rendering_id),
  CONSTRAINT rendering_structures_rendering_id_fkey FOREIGN KEY (rendering_id) REFERENCES renderings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT rendering_structures_are_lists CHECK (jsonb_typeof(blocks) = 'array' AND jsonb_typeof(notes) = 'array')
);
CREATE TRIGGER rendering_structures_never_change BEFORE UPDATE OR DELETE ON rendering_structures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rendering_structures_never_emptied BEFORE TRUNCATE ON rendering_structures EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rendering_structures_come_with_their_rendering BEFORE INSERT ON rendering_structures
  FOR EACH ROW EXECUTE FUNCTION is_written_with_its_whole('renderings', 'rendering_id');
