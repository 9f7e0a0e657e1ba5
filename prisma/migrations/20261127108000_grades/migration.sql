-- How far a source is to be trusted: reliability A to F of whoever put it out, credibility 1 to 6 of what it says (docs/decisions/0091).
-- Both are said by a person with a reason and accepted by a second one, like everything that is said of a source. No rule asks for them.

-- AlterTable
ALTER TABLE "sources" ADD COLUMN "reliability" TEXT, ADD COLUMN "credibility" TEXT;

ALTER TABLE sources
  ADD CONSTRAINT sources_reliability_is_a_letter CHECK (reliability ~ '^[A-F]$'),
  ADD CONSTRAINT sources_credibility_is_a_figure CHECK (credibility ~ '^[1-6]$');

ALTER TABLE source_classings
  ADD CONSTRAINT source_classings_grades_have_a_reason CHECK (
    NOT (after ? 'reliability' OR after ? 'credibility') OR coalesce(reason, '') ~ '\S');

-- A source without a grade is hashed as it was before there were any, so that no act has to be told anew.
CREATE FUNCTION source_words(o sources) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE WHEN o.reliability IS NULL AND o.credibility IS NULL
    THEN json_list(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text, o.summary,
      o."primary"::text, o.on_behalf_of, o.independence_group)
    ELSE json_list(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text, o.summary,
      o."primary"::text, o.on_behalf_of, o.independence_group, o.reliability, o.credibility)
  END
$$;

DO $do$
DECLARE
  body text := pg_get_functiondef('object_sha256(text, text)'::regprocedure);
  replaced text := regexp_replace(body,
    $re$sha256_of_lines\(json_list\(url, title.*?independence_group\)\)\s+FROM sources WHERE id = object_id$re$,
    'sha256_of_lines(source_words(o)) FROM sources o WHERE o.id = object_id');
BEGIN
  IF replaced = body THEN
    RAISE EXCEPTION 'the hash of a source stands elsewhere than expected';
  END IF;
  EXECUTE replaced;
END $do$;

-- As its words do, a grade changes as a second person accepted it.
CREATE FUNCTION grade_is_accepted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM reviews r JOIN source_classings c ON c.id = r.classing_id
    WHERE c.source_id = NEW.id AND r.decision = 'approve' AND r.xmin = pg_current_xact_id()::xid
      AND (c.after ? 'reliability' OR c.after ? 'credibility')) THEN
    RAISE EXCEPTION 'what a source says changes as a second person accepted it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_are_graded_by_two BEFORE UPDATE ON sources FOR EACH ROW
  WHEN ((NEW.reliability, NEW.credibility) IS DISTINCT FROM (OLD.reliability, OLD.credibility))
  EXECUTE FUNCTION grade_is_accepted();
CREATE FUNCTION grade_is_not_brought() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'a source comes without a grade' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER sources_come_ungraded BEFORE INSERT ON sources FOR EACH ROW
  WHEN (NEW.reliability IS NOT NULL OR NEW.credibility IS NOT NULL)
  EXECUTE FUNCTION grade_is_not_brought();
