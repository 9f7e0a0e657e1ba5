-- A finding of its own for what only the claimant states, and elements that name the citations that cover them (docs/decisions/0167).
ALTER TYPE judgement ADD VALUE 'claimant_only' AFTER 'partly_supported';

-- The findings, by their names: a value that was added is none yet in the transaction that adds it.
CREATE FUNCTION is_finding(judged judgement) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT judged::text IN
    ('supported', 'partly_supported', 'claimant_only', 'disputed', 'contradicted', 'cannot_be_checked')
$$;

-- As before, with what is a finding said in one place.
CREATE OR REPLACE FUNCTION revision_is_next_of_its_line() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  newest integer := (SELECT coalesce(max(number), 0) FROM revisions WHERE line_id = NEW.line_id);
  marked_as force := (SELECT c.force FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.id = NEW.line_id);
BEGIN
  IF NEW.number <> newest + 1 OR NEW.begun_from <> newest THEN
    RAISE EXCEPTION 'a revision is begun from the newest of its line and follows it' USING ERRCODE = 'check_violation';
  END IF;
  IF (marked_as = 'claimed') <> is_finding(NEW.judgement) THEN
    RAISE EXCEPTION 'a claim gets a finding, everything else a status' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'submitted' OR NEW.final_at IS NOT NULL THEN
    RAISE EXCEPTION 'a revision starts as submitted' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.shown_as_interim_at IS NOT NULL AND NOT EXISTS (SELECT FROM people WHERE id = NEW.author_id AND kind = 'import') THEN
    RAISE EXCEPTION 'only the starter dossier is shown as interim from the start' USING ERRCODE = 'check_violation';
  END IF;
  -- The database says when: the parts of the revision are known by this moment to belong to its transaction.
  NEW.submitted_at := date_trunc('milliseconds', transaction_timestamp());
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION second_coding_is_by_somebody_else() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  request coding_requests%ROWTYPE;
  first revisions%ROWTYPE;
BEGIN
  SELECT * INTO request FROM coding_requests WHERE id = NEW.request_id FOR UPDATE;
  SELECT * INTO first FROM revisions WHERE id = request.revision_id;
  IF request.state <> 'open' OR request.revision_id <> NEW.revision_id OR request.coder_id IS DISTINCT FROM NEW.coder_id
    OR first.state NOT IN ('submitted', 'final') THEN
    RAISE EXCEPTION 'a second judgement is given by whom it was asked of, while it is asked' USING ERRCODE = 'check_violation';
  END IF;
  IF is_author_of(NEW.revision_id, NEW.coder_id) THEN
    RAISE EXCEPTION 'nobody judges their own work a second time' USING ERRCODE = 'check_violation';
  END IF;
  IF is_finding(NEW.judgement) <> is_finding(first.judgement) THEN
    RAISE EXCEPTION 'a claim gets a finding, everything else a status' USING ERRCODE = 'check_violation';
  END IF;
  NEW.submitted_at := clock_timestamp();
  NEW.blind := request.blind AND NEW.had_not_seen
    AND first.final_at IS NULL AND first.shown_as_interim_at IS NULL
    AND NOT EXISTS (
      SELECT FROM drafts d WHERE d.line_id = first.line_id AND d.person_id = NEW.coder_id
        AND d.begun_from >= first.number AND d.created_at < request.asked_at)
    AND NOT EXISTS (
      SELECT FROM reviews v JOIN revisions r ON r.id = v.revision_id
      WHERE r.line_id = first.line_id AND v.reviewer_id = NEW.coder_id)
    -- Once such a request to them was over, what they were to be kept from lay open to them.
    AND NOT EXISTS (
      SELECT FROM coding_requests earlier JOIN revisions r ON r.id = earlier.revision_id
      WHERE r.line_id = first.line_id AND earlier.coder_id = NEW.coder_id AND earlier.state <> 'open'
        AND r.number > coalesce((SELECT max(f.number) FROM revisions f
                                 WHERE f.line_id = first.line_id AND f.final_at IS NOT NULL AND f.number < first.number), 0));
  RETURN NEW;
END $$;

-- What it says is stated by the claimant only is never said with more than low confidence.
CREATE FUNCTION claimant_only_is_low() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  RAISE EXCEPTION 'what only the claimant states is found with low confidence' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER revisions_of_claimants_are_low BEFORE INSERT ON revisions FOR EACH ROW
  WHEN (NEW.judgement::text = 'claimant_only' AND NEW.confidence <> 'low')
  EXECUTE FUNCTION claimant_only_is_low();

-- AlterTable
ALTER TABLE "elements" ADD COLUMN "citations" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "stances" "stance"[] NOT NULL DEFAULT ARRAY[]::"stance"[];

ALTER TABLE elements ADD CONSTRAINT elements_cite_with_a_stance CHECK (cardinality(citations) = cardinality(stances));

-- An element names citations of its own judgement, each once, in their order. Asked once all of it is written.
CREATE FUNCTION element_names_its_own() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.citations <> ARRAY(
    SELECT number FROM citations WHERE revision_id = NEW.revision_id AND number = ANY (NEW.citations) ORDER BY number) THEN
    RAISE EXCEPTION 'an element names citations of its own judgement, each once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER elements_name_their_own AFTER INSERT ON elements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.citations <> '{}') EXECUTE FUNCTION element_names_its_own();
