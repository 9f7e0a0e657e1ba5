-- Private links also to a note, a mark and a translation that await review (docs/decisions/0100): each is one more key, of which a link has one.

ALTER TABLE share_links
  ADD COLUMN note_id uuid,
  ADD COLUMN commitment_id uuid,
  ADD COLUMN translation_id uuid,
  ADD CONSTRAINT share_links_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT share_links_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT share_links_translation_id_fkey FOREIGN KEY (translation_id) REFERENCES translations (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT share_links_are_of_one,
  ADD CONSTRAINT share_links_are_of_one
    CHECK (num_nonnulls(revision_id, draft_line_id, note_id, commitment_id, translation_id) = 1);
CREATE INDEX share_links_note_id_idx ON share_links (note_id);
CREATE INDEX share_links_commitment_id_idx ON share_links (commitment_id);
CREATE INDEX share_links_translation_id_idx ON share_links (translation_id);
