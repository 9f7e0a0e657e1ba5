-- Reader message: what readers send, and what came of it (docs/decisions/0028).

CREATE TYPE reader_message_kind AS ENUM ('wrong', 'source', 'reply');
CREATE TYPE reader_message_state AS ENUM ('received', 'taken', 'proposed', 'closed');
CREATE TYPE reader_message_outcome AS ENUM ('accepted', 'partly', 'not_accepted', 'not_about_this', 'duplicate', 'spam');
CREATE TYPE confirmation_channel AS ENUM ('official_mail', 'call_back', 'letter', 'in_person', 'own_publication');

CREATE TABLE reader_messages (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  kind reader_message_kind NOT NULL,
  language text NOT NULL,
  body text NOT NULL,
  address text,
  quote text,
  party text,
  capacity text,
  may_publish boolean NOT NULL,
  contact text,
  receipt_hash text NOT NULL,
  words_sha256 text NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  state reader_message_state NOT NULL DEFAULT 'received',
  version integer NOT NULL DEFAULT 1,
  taken_by_id uuid,
  taken_at timestamptz(3),
  sent_back_reason text,
  outcome reader_message_outcome,
  matter text,
  reason text,
  answer_language text,
  shows_words boolean NOT NULL DEFAULT false,
  excerpt text,
  led_to_revision_id uuid,
  led_to_source_id text,
  led_to_note_id uuid,
  led_to_variant text,
  led_to_item_id uuid,
  duplicate_of_id uuid,
  proposed_by_id uuid,
  proposed_at timestamptz(3),
  closed_by_id uuid,
  closed_at timestamptz(3),
  confirmed_by confirmation_channel,
  confirmed_by_id uuid,
  confirmed_at timestamptz(3),
  reply_withdrawn_by_id uuid,
  reply_withdrawn_at timestamptz(3),
  CONSTRAINT reader_messages_pkey PRIMARY KEY (id),
  CONSTRAINT reader_messages_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reader_messages_commitment_id_fkey FOREIGN KEY (commitment_id)
    REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reader_messages_statement_id_party_fkey FOREIGN KEY (statement_id, party)
    REFERENCES parties (statement_id, key) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reader_messages_taken_by_id_fkey FOREIGN KEY (taken_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_closed_by_id_fkey FOREIGN KEY (closed_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_reply_withdrawn_by_id_fkey FOREIGN KEY (reply_withdrawn_by_id)
    REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_led_to_revision_id_fkey FOREIGN KEY (led_to_revision_id)
    REFERENCES revisions (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_led_to_source_id_fkey FOREIGN KEY (led_to_source_id)
    REFERENCES sources (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_led_to_note_id_fkey FOREIGN KEY (led_to_note_id) REFERENCES notes (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_statement_id_led_to_variant_fkey FOREIGN KEY (statement_id, led_to_variant)
    REFERENCES variants (statement_id, key) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT reader_messages_led_to_item_id_fkey FOREIGN KEY (led_to_item_id)
    REFERENCES commitments (id) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT reader_messages_duplicate_of_id_fkey FOREIGN KEY (duplicate_of_id)
    REFERENCES reader_messages (id) ON DELETE SET NULL ON UPDATE CASCADE,
  -- A message says something; a source has its address, a reply its party and capacity, and nothing else has.
  CONSTRAINT reader_messages_say_something CHECK (
    body ~ '\S' AND quote ~ '\S' AND capacity ~ '\S' AND contact ~ '\S' AND matter ~ '\S' AND reason ~ '\S' AND excerpt ~ '\S'
    AND sent_back_reason ~ '\S'),
  CONSTRAINT reader_messages_sources_have_an_address CHECK ((kind = 'source') = (address IS NOT NULL)),
  CONSTRAINT reader_messages_quotes_are_from_sources CHECK (kind = 'source' OR quote IS NULL),
  CONSTRAINT reader_messages_replies_are_a_partys CHECK (
    (kind = 'reply') = (party IS NOT NULL) AND (party IS NULL) = (capacity IS NULL)),
  CONSTRAINT reader_messages_hashes CHECK (receipt_hash ~ '^[0-9a-f]{64}$' AND words_sha256 ~ '^[0-9a-f]{64}$'),
  -- How far it has come. Whoever proposed an outcome does not publish it, and how to reach the sender is forgotten with it.
  CONSTRAINT reader_messages_taken_by_somebody CHECK (
    (state = 'received') = (taken_at IS NULL) AND (taken_at IS NULL) = (taken_by_id IS NULL)),
  CONSTRAINT reader_messages_proposed_by_somebody CHECK (
    (state NOT IN ('proposed', 'closed') OR proposed_at IS NOT NULL) AND (state <> 'received' OR proposed_at IS NULL)
    AND (proposed_at IS NULL) = (proposed_by_id IS NULL) AND (proposed_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT reader_messages_closed_by_a_second_person CHECK (
    (state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by_id IS NULL)
    AND closed_by_id <> proposed_by_id),
  CONSTRAINT reader_messages_forget_the_sender CHECK (state <> 'closed' OR contact IS NULL),
  CONSTRAINT reader_messages_come_before_their_answer CHECK (
    taken_at >= received_at AND proposed_at >= received_at AND closed_at >= proposed_at),
  -- What may be said of it. An outcome that readers see says what it was about, in our words or, where permitted, in the sender's; one that
  -- changed something leads to it; one that did not says why; what is left aside as spam says nothing to readers.
  CONSTRAINT reader_messages_words_by_permission CHECK (NOT shows_words OR may_publish),
  CONSTRAINT reader_messages_answers_have_a_language CHECK (
    (answer_language IS NULL) = (matter IS NULL AND reason IS NULL)),
  CONSTRAINT reader_messages_outcomes_say_what CHECK (
    outcome IS NULL OR outcome = 'spam' OR matter IS NOT NULL OR shows_words),
  CONSTRAINT reader_messages_refusals_have_a_reason CHECK (outcome <> 'not_accepted' OR reason IS NOT NULL),
  CONSTRAINT reader_messages_lead_to_one_thing CHECK (
    num_nonnulls(led_to_revision_id, led_to_source_id, led_to_note_id, led_to_variant, led_to_item_id)
    = coalesce(outcome IN ('accepted', 'partly') AND kind <> 'reply', false)::integer),
  CONSTRAINT reader_messages_duplicates_name_the_other CHECK (
    coalesce(outcome = 'duplicate', false) = (duplicate_of_id IS NOT NULL) AND duplicate_of_id <> id),
  CONSTRAINT reader_messages_spam_says_nothing CHECK (
    outcome <> 'spam' OR (matter IS NULL AND reason IS NULL AND NOT shows_words)),
  CONSTRAINT reader_messages_confirmed_by_somebody CHECK (
    (confirmed_at IS NULL) = (confirmed_by IS NULL) AND (confirmed_at IS NULL) = (confirmed_by_id IS NULL)
    AND (kind = 'reply' OR confirmed_at IS NULL)),
  CONSTRAINT reader_messages_replies_are_confirmed CHECK (
    kind <> 'reply' OR state <> 'closed' OR outcome NOT IN ('accepted', 'partly') OR confirmed_at IS NOT NULL),
  CONSTRAINT reader_messages_replies_show_their_own_words CHECK (
    kind <> 'reply' OR outcome IS NULL OR shows_words = (outcome IN ('accepted', 'partly'))),
  CONSTRAINT reader_messages_excerpts_of_replies CHECK (
    coalesce(kind = 'reply' AND outcome = 'partly', false) = (excerpt IS NOT NULL)
    AND (excerpt IS NULL OR strpos(body, excerpt) > 0)),
  CONSTRAINT reader_messages_withdrawn_replies_were_shown CHECK (
    (reply_withdrawn_at IS NULL) = (reply_withdrawn_by_id IS NULL)
    AND (reply_withdrawn_at IS NULL OR (kind = 'reply' AND state = 'closed' AND outcome IN ('accepted', 'partly'))))
);
CREATE UNIQUE INDEX reader_messages_receipt_hash_key ON reader_messages (receipt_hash);
CREATE INDEX reader_messages_statement_id_received_at_idx ON reader_messages (statement_id, received_at);
CREATE INDEX reader_messages_commitment_id_idx ON reader_messages (commitment_id);
CREATE INDEX reader_messages_words_sha256_idx ON reader_messages (words_sha256);
CREATE INDEX reader_messages_state_received_at_idx ON reader_messages (state, received_at);
CREATE TRIGGER reader_messages_never_removed BEFORE DELETE ON reader_messages FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER reader_messages_never_emptied BEFORE TRUNCATE ON reader_messages EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER reader_messages_are_by_whoever_acts
  BEFORE INSERT OR UPDATE OF proposed_by_id, closed_by_id, confirmed_by_id, reply_withdrawn_by_id ON reader_messages
  FOR EACH ROW EXECUTE FUNCTION is_by_whoever_acts('proposed_by_id', 'closed_by_id', 'confirmed_by_id', 'reply_withdrawn_by_id');
CREATE CONSTRAINT TRIGGER reader_messages_leave_their_acts AFTER INSERT OR UPDATE ON reader_messages
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leaves_its_act('reader-message');

CREATE FUNCTION reader_message_begins_rightly() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.state <> 'received' OR NEW.version <> 1 OR NEW.confirmed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a message begins as it was received' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.commitment_id AND statement_id = NEW.statement_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message is about a public item of its statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_messages_begin_rightly BEFORE INSERT ON reader_messages
  FOR EACH ROW EXECUTE FUNCTION reader_message_begins_rightly();

-- What was sent never changes, but that its contact is forgotten; what is closed stays so, but that a party takes its reply back.
CREATE FUNCTION reader_message_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.statement_id, NEW.commitment_id, NEW.kind, NEW.language, NEW.body, NEW.address, NEW.quote, NEW.party, NEW.capacity,
      NEW.may_publish, NEW.receipt_hash, NEW.words_sha256, NEW.received_at)
    IS DISTINCT FROM (OLD.id, OLD.statement_id, OLD.commitment_id, OLD.kind, OLD.language, OLD.body, OLD.address, OLD.quote, OLD.party,
      OLD.capacity, OLD.may_publish, OLD.receipt_hash, OLD.words_sha256, OLD.received_at) THEN
    RAISE EXCEPTION 'what a reader sent never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.contact IS NOT NULL AND NEW.contact IS DISTINCT FROM OLD.contact THEN
    RAISE EXCEPTION 'how to reach a sender is only ever forgotten' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'each act on a message is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'closed' THEN
    IF (to_jsonb(NEW) - '{version,reply_withdrawn_at,reply_withdrawn_by_id}'::text[])
      IS DISTINCT FROM (to_jsonb(OLD) - '{version,reply_withdrawn_at,reply_withdrawn_by_id}'::text[])
      OR OLD.reply_withdrawn_at IS NOT NULL THEN
      RAISE EXCEPTION 'a message that was closed stays as it is' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) NOT IN (
    ('received', 'received'), ('received', 'taken'), ('taken', 'taken'), ('taken', 'proposed'), ('proposed', 'proposed'),
    ('proposed', 'taken'), ('proposed', 'closed')) THEN
    RAISE EXCEPTION 'a message does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at, NEW.confirmed_by, NEW.confirmed_by_id)
    IS DISTINCT FROM (OLD.confirmed_at, OLD.confirmed_by, OLD.confirmed_by_id) THEN
    RAISE EXCEPTION 'who sent a reply is confirmed once' USING ERRCODE = 'restrict_violation';
  END IF;
  -- What was proposed is what is closed: it changes only by being proposed anew.
  IF OLD.state = 'proposed' AND NEW.state IN ('proposed', 'closed') AND
    (NEW.outcome, NEW.matter, NEW.reason, NEW.answer_language, NEW.shows_words, NEW.excerpt, NEW.led_to_revision_id, NEW.led_to_source_id,
      NEW.led_to_note_id, NEW.led_to_variant, NEW.led_to_item_id, NEW.duplicate_of_id, NEW.proposed_by_id)
    IS DISTINCT FROM
    (OLD.outcome, OLD.matter, OLD.reason, OLD.answer_language, OLD.shows_words, OLD.excerpt, OLD.led_to_revision_id, OLD.led_to_source_id,
      OLD.led_to_note_id, OLD.led_to_variant, OLD.led_to_item_id, OLD.duplicate_of_id, OLD.proposed_by_id) THEN
    RAISE EXCEPTION 'an outcome is published as it was proposed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_messages_move_as_permitted BEFORE UPDATE ON reader_messages
  FOR EACH ROW EXECUTE FUNCTION reader_message_moves_as_permitted();

-- What it led to is of the same statement, and readers can see it.
CREATE FUNCTION reader_message_led_to_the_point() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.led_to_revision_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    WHERE r.id = NEW.led_to_revision_id AND c.statement_id = NEW.statement_id
      AND (r.final_at IS NOT NULL OR r.shown_as_interim_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'a message led to a published judgement of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.led_to_source_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM sources WHERE id = NEW.led_to_source_id AND listed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message led to a listed source' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.led_to_note_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM notes WHERE id = NEW.led_to_note_id AND statement_id = NEW.statement_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message led to a public note of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.led_to_item_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM commitments
    WHERE id = NEW.led_to_item_id AND statement_id = NEW.statement_id AND published_at IS NOT NULL AND withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a message led to the withdrawal of an item of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.duplicate_of_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM reader_messages WHERE id = NEW.duplicate_of_id AND statement_id = NEW.statement_id AND duplicate_of_id IS NULL) THEN
    RAISE EXCEPTION 'a message repeats another one about its statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_messages_lead_to_the_point BEFORE INSERT OR UPDATE ON reader_messages
  FOR EACH ROW WHEN (NEW.state = 'proposed') EXECUTE FUNCTION reader_message_led_to_the_point();
