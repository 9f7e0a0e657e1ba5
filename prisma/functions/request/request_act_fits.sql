CREATE OR REPLACE FUNCTION request_act_fits() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  corrected request_acts%ROWTYPE;
  outcomes CONSTANT request_act_kind[] := ARRAY['answered', 'answered_partly', 'refused', 'nothing_held']::request_act_kind[];
  standing record;
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE id = NEW.person_id AND kind = 'person') THEN
    RAISE EXCEPTION 'what happened to a request is put down by a person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'what happened to a request is public once somebody else has read it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.day > (now() AT TIME ZONE 'UTC')::date OR NEW.day < (
    SELECT s.date FROM statements s JOIN access_requests r ON r.statement_id = s.id WHERE r.id = NEW.request_id) THEN
    RAISE EXCEPTION 'a request is no older than its statement, and what happened lies in the past' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.corrects_id IS NOT NULL THEN
    SELECT * INTO corrected FROM request_acts WHERE id = NEW.corrects_id;
    IF corrected.request_id <> NEW.request_id OR corrected.kind = 'struck'
      OR NOT (NEW.kind IN ('struck', corrected.kind) OR (NEW.kind = ANY (outcomes) AND corrected.kind = ANY (outcomes))) THEN
      RAISE EXCEPTION 'a correction stands in place of an act of its kind' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  SELECT count(*) FILTER (WHERE kind = 'sent') AS sent, count(*) FILTER (WHERE kind = 'appealed') AS appealed,
         count(*) FILTER (WHERE kind = 'withdrawn') AS withdrawn, count(*) FILTER (WHERE kind = ANY (outcomes)) AS answered,
         count(*) AS all_of_them, min(day) AS first_day, min(day) FILTER (WHERE kind = 'sent') AS sent_on
    INTO standing
    FROM request_acts a
   WHERE a.request_id = NEW.request_id AND a.kind <> 'struck'
     AND NOT EXISTS (SELECT FROM request_acts c WHERE c.corrects_id = a.id);
  IF standing.sent > 1 OR (standing.all_of_them > 0 AND standing.sent = 0) OR standing.first_day < standing.sent_on
    OR standing.appealed > 1 OR standing.withdrawn > 1 OR standing.answered > 1 + standing.appealed THEN
    RAISE EXCEPTION 'a request is sent once and first, and answered once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER request_acts_fit AFTER INSERT ON request_acts FOR EACH ROW WHEN (NOT arrives()) EXECUTE FUNCTION request_act_fits();
