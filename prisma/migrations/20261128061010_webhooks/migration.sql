-- Addresses of others to which news are posted by jobs, signed (docs/decisions/0108). The secret that signs is kept nowhere: it is made out of the
-- installation's and of `secret_made_at`, and what is kept is its hash, by which a row that came from another installation is known.
SELECT pgboss.create_queue('post-webhook', '{"policy": "standard"}');

CREATE TABLE webhooks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Empty once it was removed.
  address text NOT NULL,
  -- Of what: as a subscription says it.
  statement_id uuid,
  area_key text,
  commitment_id uuid,
  only_corrections boolean NOT NULL DEFAULT false,
  language text NOT NULL,
  added_by_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL,
  secret_made_at timestamptz(3) NOT NULL,
  secret_hash text NOT NULL,
  -- Up to when it was told, since when nothing was taken there, and until when it is left alone.
  told_up_to timestamptz(3) NOT NULL,
  failing_since timestamptz(3),
  rests_until timestamptz(3),
  off_at timestamptz(3),
  off_why text,
  removed_at timestamptz(3),
  CONSTRAINT webhooks_pkey PRIMARY KEY (id),
  CONSTRAINT webhooks_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id),
  CONSTRAINT webhooks_of_area FOREIGN KEY (statement_id, area_key) REFERENCES areas (statement_id, key),
  CONSTRAINT webhooks_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitments (id),
  CONSTRAINT webhooks_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT webhooks_of_one CHECK (statement_id IS NOT NULL OR (area_key IS NULL AND commitment_id IS NULL AND NOT only_corrections)),
  CONSTRAINT webhooks_of_one_part CHECK (num_nonnulls(area_key, commitment_id) + only_corrections::integer <= 1),
  CONSTRAINT webhooks_have_an_address CHECK (CASE WHEN removed_at IS NULL THEN address ~ '^https://' AND length(address) <= 2000 ELSE address = '' END),
  CONSTRAINT webhooks_have_a_language CHECK (language IN ('en', 'fr', 'es', 'ar')),
  CONSTRAINT webhooks_keep_a_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT webhooks_say_why_off CHECK ((off_at IS NULL) = (off_why IS NULL) AND off_why IN ('paused', 'failing', 'gone', 'secret')),
  CONSTRAINT webhooks_are_off_once_removed CHECK (removed_at IS NULL OR off_at IS NOT NULL)
);
CREATE INDEX webhooks_added_at_id_idx ON webhooks (added_at DESC, id);
CREATE INDEX webhooks_added_by_id_idx ON webhooks (added_by_id);
CREATE TRIGGER webhooks_are_by_whoever_acts BEFORE INSERT OR UPDATE OF added_by_id ON webhooks
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('added_by_id');
CREATE CONSTRAINT TRIGGER webhooks_leave_their_act AFTER INSERT ON webhooks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('webhook');
CREATE CONSTRAINT TRIGGER webhooks_leave_their_acts AFTER UPDATE ON webhooks
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.off_at IS DISTINCT FROM NEW.off_at OR OLD.removed_at IS DISTINCT FROM NEW.removed_at OR OLD.secret_hash <> NEW.secret_hash)
  EXECUTE FUNCTION leaves_its_act('webhook');
CREATE CONSTRAINT TRIGGER events_of_webhooks_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'webhook') EXECUTE FUNCTION act_has_its_row();

-- What was posted, or is to be: by its id it is known on the other side, however often it is tried.
CREATE TABLE webhook_deliveries (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  webhook_id uuid NOT NULL,
  -- Of one of the news; neither for a test.
  kind text,
  news_id uuid,
  -- When that came, or the test was asked for.
  at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  tries integer NOT NULL DEFAULT 0,
  tried_at timestamptz(3),
  status integer,
  fault text,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks (id),
  CONSTRAINT webhook_deliveries_are_of_one CHECK ((kind IS NULL) = (news_id IS NULL)),
  CONSTRAINT webhook_deliveries_stand CHECK (state IN ('waiting', 'taken', 'failed', 'nothing')),
  CONSTRAINT webhook_deliveries_were_tried CHECK ((tries = 0) = (tried_at IS NULL) AND tries >= 0)
);
CREATE UNIQUE INDEX webhook_deliveries_webhook_id_kind_news_id_at_key ON webhook_deliveries (webhook_id, kind, news_id, at);
CREATE INDEX webhook_deliveries_webhook_id_at_id_idx ON webhook_deliveries (webhook_id, at DESC, id);

DO $do$
DECLARE
  rows CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  other CONSTANT text := $q$  WHEN 'capture' THEN$q$;
  acting CONSTANT text := pg_get_functiondef('event_is_by_whoever_acts()'::regprocedure);
  missed CONSTANT text := $q$('missed', 'capture')$q$;
BEGIN
  ASSERT position(other IN rows) > 0 AND position(missed IN acting) > 0;
  EXECUTE replace(rows, other, $q$  WHEN 'webhook' THEN
    has := EXISTS (
      SELECT FROM webhooks w WHERE w.id = NEW.object_id::uuid AND CASE NEW.verb
        WHEN 'added' THEN w.xmin = now_xid AND w.added_by_id IS NOT DISTINCT FROM NEW.actor_id
        WHEN 'disabled' THEN w.xmin = now_xid AND w.off_at IS NOT NULL
        WHEN 'enabled' THEN w.xmin = now_xid AND w.off_at IS NULL
        WHEN 'edited' THEN w.xmin = now_xid
        WHEN 'withdrew' THEN w.xmin = now_xid AND w.removed_at IS NOT NULL
        WHEN 'checked' THEN EXISTS (SELECT FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.xmin = now_xid AND d.kind IS NULL)
        ELSE false END);
$q$ || other);
  -- One at which nothing was taken for long is switched off by itself.
  EXECUTE replace(acting, missed, missed || $q$, ('disabled', 'webhook')$q$);
END $do$;
