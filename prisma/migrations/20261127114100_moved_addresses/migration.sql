-- Where the page of a source has moved for good, a second person accepts its new address as anything else that is said of a source
-- (docs/decisions/0094). It is found under both, and no other source is added under either.

-- AlterTable
ALTER TABLE "source_classings" ADD COLUMN "found" JSONB;

-- CreateTable
CREATE TABLE "former_addresses" (
    "canonical_url" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_addresses_pkey" PRIMARY KEY ("canonical_url")
);

-- CreateIndex
CREATE INDEX "former_addresses_source_id_idx" ON "former_addresses"("source_id");

-- AddForeignKey
ALTER TABLE "former_addresses" ADD CONSTRAINT "former_addresses_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A new address is said with the reason, and with what the checks of the old one found.
ALTER TABLE source_classings
  ADD CONSTRAINT source_classings_addresses_have_a_reason CHECK (NOT after ? 'url' OR coalesce(reason, '') ~ '\S'),
  ADD CONSTRAINT source_classings_addresses_are_of_the_web CHECK (NOT after ? 'url' OR after ->> 'url' ~* '^https?://'),
  ADD CONSTRAINT source_classings_addresses_were_found CHECK ((after ? 'url') = (found IS NOT NULL));

-- As its words do, an address changes as a second person accepted it: to the very one that was said.
CREATE FUNCTION source_address_is_accepted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT is_trusted() AND NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid AND c.after ->> 'url' = NEW.url) THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_move_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.url, NEW.canonical_url) IS DISTINCT FROM (OLD.url, OLD.canonical_url))
  EXECUTE FUNCTION source_address_is_accepted();

-- An address is of one source, whether it has it now or had it before. One after the other, as sources are added.
CREATE FUNCTION source_address_is_its_own() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.sources'));
  IF EXISTS (SELECT FROM former_addresses WHERE canonical_url = NEW.canonical_url AND source_id <> NEW.id) THEN
    RAISE EXCEPTION 'another source had this address' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_come_under_their_own_address BEFORE INSERT ON sources FOR EACH ROW
  EXECUTE FUNCTION source_address_is_its_own();
CREATE TRIGGER sources_move_to_their_own_address BEFORE UPDATE ON sources FOR EACH ROW
  WHEN (NEW.canonical_url IS DISTINCT FROM OLD.canonical_url) EXECUTE FUNCTION source_address_is_its_own();

-- The address that it had is kept, with the moment at which the other was accepted.
CREATE FUNCTION source_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  DELETE FROM former_addresses WHERE canonical_url = NEW.canonical_url;
  INSERT INTO former_addresses (canonical_url, source_id, url, until)
  SELECT OLD.canonical_url, OLD.id, OLD.url, coalesce((
    SELECT max(r.at) FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND c.after ->> 'url' = NEW.url), now());
  RETURN NULL;
END $$;
CREATE TRIGGER sources_keep_their_addresses AFTER UPDATE ON sources FOR EACH ROW
  WHEN (NEW.canonical_url <> OLD.canonical_url) EXECUTE FUNCTION source_keeps_its_address();
