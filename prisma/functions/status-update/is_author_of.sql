-- The authors of a revision: whoever submitted it, or an earlier revision of the line since its last final one.
CREATE OR REPLACE FUNCTION is_author_of(revision uuid, someone uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM revisions this JOIN revisions r ON r.line_id = this.line_id
    WHERE this.id = revision AND r.author_id = someone AND r.number <= this.number
      AND r.number > coalesce((SELECT max(f.number) FROM revisions f
                               WHERE f.line_id = this.line_id AND f.final_at IS NOT NULL AND f.number < this.number), 0))
  $$;
