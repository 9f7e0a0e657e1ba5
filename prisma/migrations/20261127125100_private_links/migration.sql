-- Links to work that is not public, for people without an account (docs/decisions/0100). What they are to was said by a type and an id, which nothing
-- held; no verb ever wrote a row.

ALTER TABLE share_links ADD COLUMN revision_id uuid;
ALTER TABLE share_links
  DROP COLUMN object_type,
  DROP COLUMN object_id,
  ADD COLUMN draft_line_id uuid,
  ADD COLUMN passphrase_hash text,
  ADD COLUMN takes_comments boolean NOT NULL DEFAULT false,
  ADD COLUMN last_opened_at timestamptz(3),
  ADD CONSTRAINT share_links_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT share_links_draft_line_id_fkey FOREIGN KEY (draft_line_id) REFERENCES lines (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT share_links_are_of_one CHECK (num_nonnulls(revision_id, draft_line_id) = 1),
  ADD CONSTRAINT share_links_keep_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT share_links_keep_no_passphrase CHECK (passphrase_hash LIKE '$argon2id$%'),
  ADD CONSTRAINT share_links_end CHECK (expires_at > created_at AND expires_at <= created_at + interval '31 days'),
  ADD CONSTRAINT share_links_count CHECK (opened_count >= 0 AND (opened_count > 0) = (last_opened_at IS NOT NULL));
CREATE INDEX share_links_created_by_id_created_at_idx ON share_links (created_by_id, created_at DESC);
CREATE INDEX share_links_revision_id_idx ON share_links (revision_id);
CREATE INDEX share_links_draft_line_id_idx ON share_links (draft_line_id);

-- Once revoked it stays so, and what it is to never changes.
CREATE FUNCTION share_link_ends_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_trusted() AND OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'a link that was revoked stays revoked' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER share_links_end_for_good BEFORE UPDATE ON share_links FOR EACH ROW EXECUTE FUNCTION share_link_ends_for_good();
CREATE CONSTRAINT TRIGGER share_links_leave_their_act AFTER INSERT ON share_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('share-link');
CREATE CONSTRAINT TRIGGER share_links_leave_their_end AFTER UPDATE ON share_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at) EXECUTE FUNCTION leaves_its_act('share-link');
CREATE CONSTRAINT TRIGGER events_of_share_links_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'share-link') EXECUTE FUNCTION act_has_its_row();
DO $do$
DECLARE
  rows CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  other CONSTANT text := $q$  WHEN 'capture' THEN$q$;
BEGIN
  ASSERT position(other IN rows) > 0;
  EXECUTE replace(rows, other, $q$  WHEN 'share-link' THEN
    has := EXISTS (
      SELECT FROM share_links WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'gave a link' THEN created_by_id IS NOT DISTINCT FROM NEW.actor_id AND revoked_at IS NULL
            WHEN 'revoked' THEN revoked_at IS NOT NULL ELSE false END);
$q$ || other);
END $do$;

CREATE TABLE guest_comments (
  id uuid NOT NULL,
  link_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  name text,
  body text NOT NULL,
  CONSTRAINT guest_comments_pkey PRIMARY KEY (id),
  CONSTRAINT guest_comments_link_id_fkey FOREIGN KEY (link_id) REFERENCES share_links (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT guest_comments_say_something CHECK (btrim(body) <> '' AND length(body) <= 4000),
  CONSTRAINT guest_comments_name_is_short CHECK (btrim(name) <> '' AND length(name) <= 80)
);
CREATE INDEX guest_comments_link_id_at_idx ON guest_comments (link_id, at);
