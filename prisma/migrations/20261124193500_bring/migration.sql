-- Bring your own statement (docs/decisions/0031).

-- AlterTable
ALTER TABLE "areas" ADD COLUMN     "titles" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "parties" ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "titles" JSONB NOT NULL DEFAULT '{}';

-- CreateEnum
CREATE TYPE "bringing_state" AS ENUM ('draft', 'submitted', 'sent_back', 'published', 'withdrawn');

-- CreateTable
CREATE TABLE "bringings" (
    "id" UUID NOT NULL,
    "bringer_id" UUID NOT NULL,
    "state" "bringing_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "content_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "bringings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bringing_reviews" (
    "id" UUID NOT NULL,
    "bringing_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "mark_decision" NOT NULL,
    "reason" TEXT,
    "content_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bringing_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bringings_bringer_id_idx" ON "bringings"("bringer_id");

-- CreateIndex
CREATE INDEX "bringings_state_idx" ON "bringings"("state");

-- CreateIndex
CREATE INDEX "bringing_reviews_bringing_id_idx" ON "bringing_reviews"("bringing_id");

-- AddForeignKey
ALTER TABLE "bringings" ADD CONSTRAINT "bringings_bringer_id_fkey" FOREIGN KEY ("bringer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bringing_reviews" ADD CONSTRAINT "bringing_reviews_bringing_id_fkey" FOREIGN KEY ("bringing_id") REFERENCES "bringings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bringing_reviews" ADD CONSTRAINT "bringing_reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The names that the interface's messages held for the starter dossier belong to its data.

UPDATE "parties" t SET "names" = n.said::jsonb FROM (VALUES
  ('eu-commission', '{"fr": "Commission européenne", "es": "Comisión Europea", "ar": "المفوضية الأوروبية"}'),
  ('spain', '{"fr": "Espagne", "es": "España", "ar": "إسبانيا"}'),
  ('morocco', '{"fr": "Maroc", "es": "Marruecos", "ar": "المغرب"}')
) AS n(key, said)
WHERE t."key" = n.key AND t."statement_id" = (SELECT id FROM "statements" WHERE "slug" = 'rabat-2022-07-08');

UPDATE "areas" t SET "titles" = n.said::jsonb FROM (VALUES
  ('border-support', '{"fr": "Appui aux frontières", "es": "Apoyo fronterizo", "ar": "دعم تدبير الحدود"}'),
  ('police-cooperation', '{"fr": "Coopération policière", "es": "Cooperación policial", "ar": "التعاون الشرطي"}'),
  ('awareness', '{"fr": "Sensibilisation", "es": "Sensibilización", "ar": "التوعية"}'),
  ('eu-agencies', '{"fr": "Coopération avec les agences de l’UE", "es": "Cooperación con agencias de la UE", "ar": "التعاون مع وكالات الاتحاد الأوروبي"}'),
  ('anti-smuggling-partnership', '{"fr": "Partenariat contre les passeurs", "es": "Asociación contra el tráfico", "ar": "الشراكة ضد شبكات التهريب"}'),
  ('events-of-24-june-2022', '{"fr": "Événements du 24 juin 2022", "es": "Sucesos del 24 de junio de 2022", "ar": "أحداث 24 يونيو 2022"}'),
  ('fundamental-rights', '{"fr": "Droits fondamentaux", "es": "Derechos fundamentales", "ar": "الحقوق الأساسية"}'),
  ('eu-morocco-relations', '{"fr": "Relations UE–Maroc", "es": "Relaciones UE–Marruecos", "ar": "العلاقات بين المغرب والاتحاد الأوروبي"}'),
  ('national-migration-policy', '{"fr": "Politique nationale de migration et d’asile", "es": "Política nacional de migración y asilo", "ar": "السياسة الوطنية للهجرة واللجوء"}'),
  ('regional-leadership', '{"fr": "Rôle régional", "es": "Liderazgo regional", "ar": "الدور الإقليمي"}'),
  ('reported-results', '{"fr": "Résultats annoncés", "es": "Resultados declarados", "ar": "النتائج المعلنة"}'),
  ('pact-on-migration-and-asylum', '{"fr": "Pacte sur la migration et l’asile", "es": "Pacto sobre Migración y Asilo", "ar": "ميثاق الهجرة واللجوء"}')
) AS n(key, said)
WHERE t."key" = n.key AND t."statement_id" = (SELECT id FROM "statements" WHERE "slug" = 'rabat-2022-07-08');


-- What must never be false.

-- A long text is looked at once a passage: what is asked of all of it is asked of no more than is needed. The answers are as before.
CREATE OR REPLACE FUNCTION utf16_length(content text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT char_length(content) + char_length(regexp_replace(content, '[^\U00010000-\U0010FFFF]+', '', 'g')) $$;

-- How many characters make the first so many units of a text; null where that lies outside it or cuts a character in half.
CREATE FUNCTION utf16_characters(content text, unit integer) RETURNS integer
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  characters integer := (unit + 1) / 2;
  units integer;
BEGIN
  LOOP
    IF characters > char_length(content) THEN
      RETURN NULL;
    END IF;
    units := utf16_length(left(content, characters));
    EXIT WHEN units >= unit;
    characters := characters + (unit - units + 1) / 2;
  END LOOP;
  RETURN CASE WHEN units = unit THEN characters END;
END $$;

CREATE OR REPLACE FUNCTION utf16_slice(content text, first_unit integer, end_unit integer) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  first_character integer;
  end_character integer;
BEGIN
  IF first_unit < 0 OR end_unit < first_unit THEN
    RETURN NULL;
  END IF;
  IF end_unit <= char_length(content) AND left(content, end_unit) !~ '[\U00010000-\U0010FFFF]' THEN
    RETURN substr(content, first_unit + 1, end_unit - first_unit);
  END IF;
  first_character := utf16_characters(content, first_unit);
  end_character := utf16_characters(content, end_unit);
  RETURN substr(content, first_character + 1, end_character - first_character);
END $$;

-- The address of a statement is given once, and what is public stays.
CREATE FUNCTION statement_keeps_its_address() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.slug, NEW.date, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.slug, OLD.date, OLD.created_at) THEN
    RAISE EXCEPTION 'the address and the day of a statement are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statements_keep_their_address BEFORE UPDATE ON statements
  FOR EACH ROW EXECUTE FUNCTION statement_keeps_its_address();
ALTER TABLE statements
  ADD CONSTRAINT statements_address_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT statements_titles_by_language CHECK (jsonb_typeof(titles) = 'object');
ALTER TABLE parties ADD CONSTRAINT parties_names_by_language CHECK (jsonb_typeof(names) = 'object');
ALTER TABLE areas ADD CONSTRAINT areas_titles_by_language CHECK (jsonb_typeof(titles) = 'object');

-- A statement on its way: begun as a draft, changed by its steps only, frozen while it is read and after.
CREATE FUNCTION bringing_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' OR NEW.version <> 1 OR NEW.content_sha256 IS NOT NULL THEN
      RAISE EXCEPTION 'a statement on its way begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.bringer_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.bringer_id, OLD.created_at) THEN
    RAISE EXCEPTION 'who brings a statement never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change of a statement on its way is its next version' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('draft', 'submitted'), ('draft', 'withdrawn'),
    ('submitted', 'draft'), ('submitted', 'sent_back'), ('submitted', 'published'),
    ('sent_back', 'submitted'), ('sent_back', 'withdrawn')) THEN
    RAISE EXCEPTION 'a statement on its way cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state NOT IN ('draft', 'sent_back') AND NEW.content IS DISTINCT FROM OLD.content THEN
    RAISE EXCEPTION 'what awaits a second reading, and what had one, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'submitted' AND (NEW.content_sha256 IS NULL OR NEW.submitted_at IS NULL) THEN
    RAISE EXCEPTION 'what is submitted has its hash and its day' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'submitted' AND NEW.content_sha256 IS DISTINCT FROM OLD.content_sha256 THEN
    RAISE EXCEPTION 'what awaits a second reading, and what had one, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state = 'sent_back' AND OLD.state = 'submitted' AND NOT EXISTS (
    SELECT FROM bringing_reviews WHERE bringing_id = NEW.id AND decision = 'send_back' AND content_sha256 = NEW.content_sha256) THEN
    RAISE EXCEPTION 'a statement is sent back by a second person' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'published' AND OLD.state <> 'published' AND NOT (
    EXISTS (
      SELECT FROM bringing_reviews WHERE bringing_id = NEW.id AND decision = 'approve' AND content_sha256 = NEW.content_sha256)
    AND EXISTS (
      SELECT FROM renderings WHERE statement_id = NEW.id AND is_base
        AND sha256 = encode(sha256(convert_to(NEW.content #>> '{text,text}', 'UTF8')), 'hex'))) THEN
    RAISE EXCEPTION 'a statement becomes public word for word, once a second person approved it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bringings_move_as_permitted BEFORE INSERT OR UPDATE ON bringings
  FOR EACH ROW EXECUTE FUNCTION bringing_moves_as_permitted();
CREATE TRIGGER bringings_never_removed BEFORE DELETE ON bringings FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER bringings_never_emptied BEFORE TRUNCATE ON bringings EXECUTE FUNCTION refuse_removal();

CREATE FUNCTION bringing_reviewer_is_another() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  brought bringings%ROWTYPE;
BEGIN
  SELECT * INTO brought FROM bringings WHERE id = NEW.bringing_id FOR NO KEY UPDATE;
  IF brought.bringer_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'nobody reads their own statement as the second person' USING ERRCODE = 'check_violation';
  END IF;
  IF brought.state <> 'submitted' OR brought.content_sha256 IS DISTINCT FROM NEW.content_sha256 THEN
    RAISE EXCEPTION 'a decision is on what awaits one, exactly as it was read' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bringing_reviews_are_by_another BEFORE INSERT ON bringing_reviews
  FOR EACH ROW EXECUTE FUNCTION bringing_reviewer_is_another();
CREATE TRIGGER bringing_reviews_never_change BEFORE UPDATE OR DELETE ON bringing_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bringing_reviews_never_emptied BEFORE TRUNCATE ON bringing_reviews EXECUTE FUNCTION refuse_change();
ALTER TABLE bringing_reviews
  ADD CONSTRAINT bringing_reviews_sent_back_with_a_reason CHECK (decision = 'approve' OR coalesce(reason, '') ~ '\S');
