-- Numbered without a gap, dated and chained by the database. The lock that orders them is taken here, at the end of
-- the writing transaction, so that it is held for as short a time as can be.
CREATE OR REPLACE FUNCTION chain_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  newest events%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('suivi.events'));
  SELECT * INTO newest FROM events ORDER BY position DESC LIMIT 1;
  NEW.position := coalesce(newest.position, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous_hash := coalesce(newest.hash, repeat('0', 64));
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n',
    NEW.previous_hash,
    NEW.position::text,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    NEW.actor_kind::text,
    coalesce(NEW.actor_id::text, ''),
    NEW.verb,
    NEW.object_type,
    NEW.object_id,
    coalesce(NEW.statement_id::text, ''),
    NEW.payload), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER events_are_chained BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION chain_event();
