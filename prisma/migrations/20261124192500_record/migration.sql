-- The chain that readers can verify, its signed heads, and the public keys (docs/decisions/0029).
CREATE TABLE "event_links" (
    "position" BIGINT NOT NULL,
    "shown" TEXT NOT NULL,
    "object_sha256" TEXT,
    "salt" TEXT NOT NULL,
    "blind" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "leaf" TEXT NOT NULL,
    "link" TEXT NOT NULL,

    CONSTRAINT "event_links_pkey" PRIMARY KEY ("position")
);

CREATE TABLE "signed_heads" (
    "position" BIGINT NOT NULL,
    "key_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "signed_heads_pkey" PRIMARY KEY ("position","key_id")
);

CREATE TABLE "signing_keys" (
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "previous_id" TEXT,
    "signature" TEXT NOT NULL,

    CONSTRAINT "signing_keys_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "event_links_link_key" ON "event_links"("link");
CREATE UNIQUE INDEX "signing_keys_previous_id_key" ON "signing_keys"("previous_id");
ALTER TABLE "event_links" ADD CONSTRAINT "event_links_position_fkey" FOREIGN KEY ("position") REFERENCES "events"("position") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "signed_heads" ADD CONSTRAINT "signed_heads_position_fkey" FOREIGN KEY ("position") REFERENCES "event_links"("position") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "signed_heads" ADD CONSTRAINT "signed_heads_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "signing_keys"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "signing_keys" ADD CONSTRAINT "signing_keys_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "signing_keys"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER event_links_never_change BEFORE UPDATE OR DELETE ON event_links FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_links_never_emptied BEFORE TRUNCATE ON event_links EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signed_heads_never_change BEFORE UPDATE OR DELETE ON signed_heads FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signed_heads_never_emptied BEFORE TRUNCATE ON signed_heads EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_keys_never_change BEFORE UPDATE OR DELETE ON signing_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_keys_never_emptied BEFORE TRUNCATE ON signing_keys EXECUTE FUNCTION refuse_change();

CREATE FUNCTION sha256_of_lines(VARIADIC lines text[]) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT encode(sha256(convert_to(array_to_string(lines, E'\n', ''), 'UTF8')), 'hex') $$;

-- A list as JSON without spaces: the same text as JavaScript's JSON.stringify gives.
CREATE FUNCTION json_list(VARIADIC texts text[]) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT '[' || string_agg(coalesce(to_json(t)::text, 'null'), ',' ORDER BY place) || ']' FROM unnest(texts) WITH ORDINALITY AS list(t, place) $$;

-- Of a payload only what readers may have: hashes and what is on public pages. Any other key is kept back, a new one too until it is added here.
CREATE FUNCTION shown_payload(payload text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT '{' || coalesce(string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY key COLLATE "C"), '') || '}'
  FROM json_each(payload::json)
  WHERE key IN ('bodySha256', 'contentSha256', 'number', 'public', 'reference', 'rendering', 'sha256', 'version')
$$;

-- What a source or a marked item says, and which judgement on which item a revision is, in one hash: their acts carry none of it, and
-- people rely on it.
CREATE FUNCTION object_sha256(object_type text, object_id text) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE object_type
    WHEN 'source' THEN (
      SELECT sha256_of_lines(json_list(url, title, title_basis::text, publisher, author, date, language, type::text, summary,
        "primary"::text, on_behalf_of, independence_group))
      FROM sources WHERE id = object_id)
    WHEN 'commitment' THEN (
      SELECT sha256_of_lines(json_list(reference, rendering_id::text, start::text, "end"::text, exact, title, title_language, force::text,
        area_key, why_this_force, followed::text))
      FROM commitments WHERE id = object_id::uuid)
    WHEN 'revision' THEN (
      SELECT sha256_of_lines(json_list(s.slug, c.reference, l.party, r.number::text, r.content_sha256))
      FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id
      WHERE r.id = object_id::uuid)
    END
$$;

-- Made from the event and the link before it, whatever the writer claims.
CREATE FUNCTION link_event() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  event events%ROWTYPE;
  previous text := repeat('0', 64);
BEGIN
  SELECT * INTO STRICT event FROM events WHERE position = NEW.position;
  IF NEW.position > 1 THEN
    SELECT link INTO STRICT previous FROM event_links WHERE position = NEW.position - 1;
  END IF;
  NEW.shown := shown_payload(event.payload);
  NEW.object_sha256 := object_sha256(event.object_type, event.object_id);
  NEW.salt := replace(gen_random_uuid()::text, '-', '');
  NEW.blind := replace(gen_random_uuid()::text, '-', '');
  NEW.seal := sha256_of_lines(NEW.blind, event.hash);
  NEW.leaf := sha256_of_lines(
    event.position::text,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    event.actor_kind::text,
    event.verb,
    event.object_type,
    event.object_id,
    event.statement_id::text,
    NEW.shown,
    NEW.object_sha256,
    NEW.salt,
    NEW.seal);
  NEW.link := sha256_of_lines(previous, NEW.leaf);
  RETURN NEW;
END $$;
CREATE TRIGGER event_links_are_made BEFORE INSERT ON event_links FOR EACH ROW EXECUTE FUNCTION link_event();

-- What was recorded before has a link too. What its sources and items said then is not known: they are taken as they stand.
INSERT INTO event_links (position) SELECT position FROM events ORDER BY position;

CREATE FUNCTION give_event_its_link() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  INSERT INTO event_links (position) VALUES (NEW.position);
  RETURN NULL;
END $$;
CREATE TRIGGER events_are_linked AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION give_event_its_link();

-- Nobody signs another hash than the record has. The signature itself only a holder of the key can make.
CREATE FUNCTION head_is_of_the_record() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.hash IS DISTINCT FROM (SELECT link FROM event_links WHERE position = NEW.position) THEN
    RAISE EXCEPTION 'a head is the hash of an event of the record' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_heads_are_of_the_record BEFORE INSERT ON signed_heads FOR EACH ROW EXECUTE FUNCTION head_is_of_the_record();
ALTER TABLE signing_keys
  ADD CONSTRAINT signing_keys_id_is_of_the_key CHECK (id = left(encode(sha256(decode(public_key, 'base64')), 'hex'), 16)),
  ADD CONSTRAINT signing_keys_follow_another CHECK (previous_id <> id);
