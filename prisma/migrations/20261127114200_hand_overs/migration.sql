-- Addresses of public sources that are handed over to a public web archive, where one is configured (docs/decisions/0094).

SELECT pgboss.create_queue('hand-over', '{"policy": "standard"}');

-- CreateTable
CREATE TABLE "hand_overs" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status_address" TEXT,
    "found_address" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "status" INTEGER,
    "archived_url" TEXT,

    CONSTRAINT "hand_overs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hand_overs_source_id_asked_at_idx" ON "hand_overs"("source_id", "asked_at");

-- CreateIndex
CREATE INDEX "hand_overs_asked_by_id_idx" ON "hand_overs"("asked_by_id");

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE hand_overs
  ADD CONSTRAINT hand_overs_end_with_an_outcome CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  ADD CONSTRAINT hand_overs_say_a_code CHECK (outcome ~ '^[a-z][a-z-]{0,39}$'),
  ADD CONSTRAINT hand_overs_say_where CHECK (coalesce(outcome = 'archived', false) = (archived_url IS NOT NULL)),
  ADD CONSTRAINT hand_overs_lead_to_the_web CHECK (archived_url ~* '^https?://');
-- Of one source one is under way.
CREATE UNIQUE INDEX hand_overs_under_way_key ON hand_overs (source_id) WHERE ended_at IS NULL;
CREATE TRIGGER hand_overs_never_removed BEFORE DELETE ON hand_overs FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER hand_overs_never_emptied BEFORE TRUNCATE ON hand_overs EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER hand_overs_are_by_whoever_acts BEFORE INSERT OR UPDATE OF asked_by_id ON hand_overs
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('asked_by_id');

-- Nothing leaves but the address of a public source of which nothing is withheld; what was handed over stays, and ends once.
CREATE FUNCTION hand_over_is_of_what_is_public() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  changed CONSTANT text[] := ARRAY['status_address', 'found_address', 'ended_at', 'outcome', 'status', 'archived_url'];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_at IS NOT NULL OR to_jsonb(NEW) - changed IS DISTINCT FROM to_jsonb(OLD) - changed THEN
      RAISE EXCEPTION 'what was handed over stays, and ends once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM sources WHERE id = NEW.source_id AND listed_at IS NOT NULL AND url = NEW.address)
    OR EXISTS (SELECT FROM withholdings WHERE source_id = NEW.source_id AND lifted_at IS NULL) THEN
    RAISE EXCEPTION 'only what is public is handed over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hand_overs_are_of_what_is_public BEFORE INSERT OR UPDATE ON hand_overs
  FOR EACH ROW EXECUTE FUNCTION hand_over_is_of_what_is_public();
CREATE CONSTRAINT TRIGGER hand_overs_leave_their_acts AFTER INSERT ON hand_overs
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('hand-over');
CREATE CONSTRAINT TRIGGER hand_overs_leave_their_end AFTER UPDATE ON hand_overs
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION leaves_its_act('hand-over');

-- What the record says of it, beside what it said before.
CREATE CONSTRAINT TRIGGER events_of_hand_overs_have_their_rows AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.object_type = 'hand-over') EXECUTE FUNCTION act_has_its_row();
DO $do$
DECLARE
  rows CONSTANT text := pg_get_functiondef('act_has_its_row()'::regprocedure);
  other CONSTANT text := $q$  WHEN 'capture' THEN$q$;
  acting CONSTANT text := pg_get_functiondef('event_is_by_whoever_acts()'::regprocedure);
  missed CONSTANT text := $q$('missed', 'capture')$q$;
  seen CONSTANT text := pg_get_functiondef('readers_see(text, text)'::regprocedure);
  capture CONSTANT text := $q$WHEN 'capture' THEN$q$;
  showing CONSTANT text := pg_get_functiondef('statements_showing(text, text, uuid)'::regprocedure);
BEGIN
  ASSERT position(other IN rows) > 0 AND position(missed IN acting) > 0 AND position(capture IN seen) > 0 AND position(capture IN showing) > 0;
  EXECUTE replace(rows, other, $q$  WHEN 'hand-over' THEN
    has := EXISTS (
      SELECT FROM hand_overs WHERE id = NEW.object_id::uuid AND xmin = now_xid
        AND CASE NEW.verb WHEN 'asked' THEN asked_by_id IS NOT DISTINCT FROM NEW.actor_id WHEN 'kept' THEN outcome = 'archived'
            WHEN 'missed' THEN outcome <> 'archived' ELSE false END);
$q$ || other);
  -- A stored copy hands over by itself, and a job does it.
  EXECUTE replace(acting, missed, missed || $q$, ('asked', 'hand-over'), ('kept', 'hand-over'), ('missed', 'hand-over')$q$);
  EXECUTE replace(seen, capture,
    $q$WHEN 'hand-over' THEN (SELECT s.listed_at IS NOT NULL FROM hand_overs c JOIN sources s ON s.id = c.source_id WHERE c.id = of_id::uuid)
    $q$ || capture);
  EXECUTE replace(showing, capture,
    $q$WHEN 'hand-over' THEN (SELECT c.source_id FROM hand_overs c WHERE c.id = CASE WHEN of_type = 'hand-over' THEN of_id::uuid END)
         $q$ || capture);
END $do$;
