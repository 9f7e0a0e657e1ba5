-- Share: links to what is not public yet.

CREATE TABLE share_links (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  object_type text NOT NULL,
  object_id uuid NOT NULL,
  for_whom text,
  created_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  opened_count integer NOT NULL DEFAULT 0,
  CONSTRAINT share_links_pkey PRIMARY KEY (id),
  CONSTRAINT share_links_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX share_links_token_hash_key ON share_links (token_hash);
CREATE TRIGGER share_links_are_by_whoever_acts BEFORE INSERT OR UPDATE OF created_by_id ON share_links
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('created_by_id');
