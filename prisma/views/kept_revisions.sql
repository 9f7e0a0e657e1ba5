-- What of submitted work is kept from whom: from whoever is to judge a line independently, all that readers never saw of it and that is
-- not their own. While nobody is named and nobody has taken it, from every analyst who might; those who also review decide on it instead.
CREATE VIEW kept_revisions AS
  SELECT p.id AS person_id, r.id AS revision_id, r.line_id, r.author_id
    FROM coding_requests q
    JOIN revisions asked ON asked.id = q.revision_id
    JOIN revisions r ON r.line_id = asked.line_id AND r.final_at IS NULL AND r.shown_as_interim_at IS NULL
    JOIN people p ON CASE WHEN q.coder_id IS NULL
           THEN p.kind = 'person' AND p.disabled_at IS NULL AND 'analyst' = ANY (p.roles) AND NOT 'reviewer' = ANY (p.roles)
           ELSE p.id = q.coder_id END
   WHERE q.blind AND q.state = 'open' AND r.author_id <> p.id AND NOT is_author_of(q.revision_id, p.id);
