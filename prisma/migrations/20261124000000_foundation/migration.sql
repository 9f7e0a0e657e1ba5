-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "person_kind" AS ENUM ('person', 'import');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('analyst', 'reviewer', 'administrator');

-- CreateEnum
CREATE TYPE "force" AS ENUM ('agreed', 'conditional', 'declared', 'acknowledged', 'claimed');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('person', 'import', 'system');

-- CreateEnum
CREATE TYPE "note_visibility" AS ENUM ('team', 'public');

-- CreateEnum
CREATE TYPE "note_state" AS ENUM ('open', 'submitted', 'sent_back', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('approve', 'send_back', 'show_as_interim');

-- CreateEnum
CREATE TYPE "title_basis" AS ENUM ('as_shown', 'reconstructed', 'described');

-- CreateEnum
CREATE TYPE "source_type" AS ENUM ('official', 'parliament', 'un', 'ngo', 'academic', 'think-tank', 'media');

-- CreateEnum
CREATE TYPE "source_seen" AS ENUM ('excerpt', 'opened');

-- CreateEnum
CREATE TYPE "reading_kind" AS ENUM ('rendering', 'parallel');

-- CreateEnum
CREATE TYPE "reading_weight" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "judgement" AS ENUM ('no_public_evidence', 'reaffirmed', 'taken_up', 'resourced', 'operating', 'delivered', 'stalled', 'reversed', 'superseded', 'not_assessable', 'supported', 'partly_supported', 'disputed', 'contradicted', 'cannot_be_checked');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('low', 'moderate', 'high');

-- CreateEnum
CREATE TYPE "succession" AS ENUM ('replaces', 'corrects');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('submitted', 'sent_back', 'withdrawn', 'final', 'corrected', 'replaced');

-- CreateEnum
CREATE TYPE "link_to_statement" AS ENUM ('explicit', 'plausible', 'none');

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "kind" "person_kind" NOT NULL DEFAULT 'person',
    "public_name" TEXT NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "roles" "role"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "last_signed_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "device_name" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "invited_by_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "areas" (
    "statement_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "areas_pkey" PRIMARY KEY ("statement_id","key")
);

-- CreateTable
CREATE TABLE "commitments" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "rendering_id" UUID NOT NULL,
    "passage_number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_language" TEXT NOT NULL DEFAULT 'en',
    "area_key" TEXT NOT NULL,
    "force" "force" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "why_this_force" TEXT NOT NULL,
    "followed" BOOLEAN NOT NULL,
    "governed_by_id" UUID,
    "marked_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsible_bodies" (
    "commitment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "responsible_bodies_pkey" PRIMARY KEY ("commitment_id","position")
);

-- CreateTable
CREATE TABLE "bearings" (
    "commitment_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "stance" "stance" NOT NULL,

    CONSTRAINT "bearings_pkey" PRIMARY KEY ("commitment_id","source_id")
);

-- CreateTable
CREATE TABLE "events" (
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "statement_id" UUID,
    "payload" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "follow_ups" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "commitment_id" UUID,
    "question" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "cadence_months" INTEGER,
    "assignee_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "follow_ups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "visibility" "note_visibility" NOT NULL,
    "state" "note_state" NOT NULL DEFAULT 'open',
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "rendering_id" UUID,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "commitment_id" UUID,
    "source_id" TEXT,
    "parent_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "reason" TEXT,
    "content_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share_links" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "for_whom" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "share_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "canonical_url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_basis" "title_basis" NOT NULL,
    "publisher" TEXT NOT NULL,
    "author" TEXT,
    "date" TEXT,
    "language" TEXT NOT NULL,
    "type" "source_type" NOT NULL,
    "summary" TEXT,
    "core" BOOLEAN NOT NULL DEFAULT false,
    "seen" "source_seen" NOT NULL,
    "note" TEXT,
    "primary" BOOLEAN,
    "on_behalf_of" TEXT,
    "independence_group" TEXT,
    "added_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_classings" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "primary" BOOLEAN,
    "on_behalf_of" TEXT,
    "independence_group" TEXT,
    "date" TEXT,

    CONSTRAINT "source_classings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "content_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT,

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statements" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_given_by" TEXT,
    "short_title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "statement_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "represented_by" TEXT NOT NULL,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("statement_id","key")
);

-- CreateTable
CREATE TABLE "renderings" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "label" TEXT,
    "publisher" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "text" TEXT,
    "sha256" TEXT,
    "is_base" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "renderings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passages" (
    "rendering_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "passages_pkey" PRIMARY KEY ("rendering_id","number")
);

-- CreateTable
CREATE TABLE "variants" (
    "statement_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rendering_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,

    CONSTRAINT "variants_pkey" PRIMARY KEY ("statement_id","key")
);

-- CreateTable
CREATE TABLE "variant_readings" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "variant_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "reading_kind" NOT NULL,
    "rendering_id" UUID,
    "url" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "weight" "reading_weight" NOT NULL,
    "difference" TEXT NOT NULL,
    "quote" TEXT,
    "brief" TEXT NOT NULL,
    "brief_is_quote" BOOLEAN NOT NULL,

    CONSTRAINT "variant_readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lines" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "party" TEXT NOT NULL,

    CONSTRAINT "lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "begun_from" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "begun_from" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "judgement" "judgement" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "since" TEXT,
    "seen_up_to" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "rationale_language" TEXT NOT NULL,
    "later_text" TEXT,
    "succession" "succession",
    "correction_reason" TEXT,
    "content_sha256" TEXT NOT NULL,
    "state" "revision_state" NOT NULL DEFAULT 'submitted',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shown_as_interim_at" TIMESTAMPTZ(3),
    "shown_as_interim_by_id" UUID,
    "final_at" TIMESTAMPTZ(3),

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "revision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "stance" "stance" NOT NULL,
    "shows" TEXT NOT NULL,
    "link_to_statement" "link_to_statement",
    "quote" TEXT,
    "locator" TEXT,
    "figure" TEXT,
    "express_withdrawal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("revision_id","number")
);

-- CreateTable
CREATE TABLE "elements" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "covered" BOOLEAN NOT NULL,

    CONSTRAINT "elements_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "search_logs" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "search_logs_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_person_id_idx" ON "invitations"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_failures_account_at_idx" ON "sign_in_failures"("account", "at");

-- CreateIndex
CREATE UNIQUE INDEX "areas_statement_id_position_key" ON "areas"("statement_id", "position");

-- CreateIndex
CREATE INDEX "commitments_rendering_id_passage_number_start_idx" ON "commitments"("rendering_id", "passage_number", "start");

-- CreateIndex
CREATE UNIQUE INDEX "commitments_statement_id_reference_key" ON "commitments"("statement_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "commitments_statement_id_key_key" ON "commitments"("statement_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "events_hash_key" ON "events"("hash");

-- CreateIndex
CREATE INDEX "events_object_type_object_id_idx" ON "events"("object_type", "object_id");

-- CreateIndex
CREATE INDEX "events_statement_id_position_idx" ON "events"("statement_id", "position");

-- CreateIndex
CREATE INDEX "events_actor_id_position_idx" ON "events"("actor_id", "position");

-- CreateIndex
CREATE INDEX "follow_ups_statement_id_due_on_idx" ON "follow_ups"("statement_id", "due_on");

-- CreateIndex
CREATE INDEX "notes_statement_id_created_at_idx" ON "notes"("statement_id", "created_at");

-- CreateIndex
CREATE INDEX "reviews_revision_id_idx" ON "reviews"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_links_token_hash_key" ON "share_links"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sources_number_key" ON "sources"("number");

-- CreateIndex
CREATE UNIQUE INDEX "sources_canonical_url_key" ON "sources"("canonical_url");

-- CreateIndex
CREATE INDEX "source_classings_source_id_idx" ON "source_classings"("source_id");

-- CreateIndex
CREATE INDEX "snapshots_source_id_fetched_at_idx" ON "snapshots"("source_id", "fetched_at");

-- CreateIndex
CREATE UNIQUE INDEX "statements_slug_key" ON "statements"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "parties_statement_id_position_key" ON "parties"("statement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "renderings_statement_id_key_key" ON "renderings"("statement_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "renderings_statement_id_url_key" ON "renderings"("statement_id", "url");

-- CreateIndex
CREATE UNIQUE INDEX "variants_statement_id_position_key" ON "variants"("statement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "variant_readings_statement_id_variant_key_position_key" ON "variant_readings"("statement_id", "variant_key", "position");

-- CreateIndex
CREATE UNIQUE INDEX "lines_commitment_id_party_key" ON "lines"("commitment_id", "party");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_line_id_person_id_key" ON "drafts"("line_id", "person_id");

-- CreateIndex
CREATE INDEX "revisions_state_submitted_at_idx" ON "revisions"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_line_id_number_key" ON "revisions"("line_id", "number");

-- CreateIndex
CREATE INDEX "citations_source_id_idx" ON "citations"("source_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "areas" ADD CONSTRAINT "areas_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_rendering_id_fkey" FOREIGN KEY ("rendering_id") REFERENCES "renderings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_rendering_id_passage_number_fkey" FOREIGN KEY ("rendering_id", "passage_number") REFERENCES "passages"("rendering_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_statement_id_area_key_fkey" FOREIGN KEY ("statement_id", "area_key") REFERENCES "areas"("statement_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_governed_by_id_fkey" FOREIGN KEY ("governed_by_id") REFERENCES "commitments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsible_bodies" ADD CONSTRAINT "responsible_bodies_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bearings" ADD CONSTRAINT "bearings_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bearings" ADD CONSTRAINT "bearings_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_rendering_id_fkey" FOREIGN KEY ("rendering_id") REFERENCES "renderings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "notes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_classings" ADD CONSTRAINT "source_classings_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_classings" ADD CONSTRAINT "source_classings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "renderings" ADD CONSTRAINT "renderings_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_rendering_id_fkey" FOREIGN KEY ("rendering_id") REFERENCES "renderings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variants" ADD CONSTRAINT "variants_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variants" ADD CONSTRAINT "variants_rendering_id_fkey" FOREIGN KEY ("rendering_id") REFERENCES "renderings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_readings" ADD CONSTRAINT "variant_readings_statement_id_variant_key_fkey" FOREIGN KEY ("statement_id", "variant_key") REFERENCES "variants"("statement_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_readings" ADD CONSTRAINT "variant_readings_rendering_id_fkey" FOREIGN KEY ("rendering_id") REFERENCES "renderings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lines" ADD CONSTRAINT "lines_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_shown_as_interim_by_id_fkey" FOREIGN KEY ("shown_as_interim_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elements" ADD CONSTRAINT "elements_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_logs" ADD CONSTRAINT "search_logs_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What must never be false. Prisma's schema language cannot say the following, so it stands here, in the database itself,
-- where no application code, job or script can forget it. Each refusal names its rule; lib/platform/db.ts passes it on.
-- ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Offsets everywhere are UTF-16 code units, as browsers and selectors count them. Characters outside the basic plane count two.
CREATE FUNCTION utf16_length(content text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT char_length(content) + char_length(regexp_replace(content, '[^\U00010000-\U0010FFFF]', '', 'g')) $$;

-- The words between two offsets; null where an offset lies outside the text or cuts a character in half.
CREATE FUNCTION utf16_slice(content text, first_unit integer, end_unit integer) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
DECLARE
  unit integer := 0;
  letter text;
  words text := '';
BEGIN
  IF first_unit < 0 OR end_unit < first_unit OR end_unit > utf16_length(content) THEN
    RETURN NULL;
  END IF;
  IF content !~ '[\U00010000-\U0010FFFF]' THEN
    RETURN substr(content, first_unit + 1, end_unit - first_unit);
  END IF;
  FOREACH letter IN ARRAY regexp_split_to_array(content, '') LOOP
    IF unit = end_unit THEN
      RETURN words;
    END IF;
    IF unit >= first_unit THEN
      words := words || letter;
    END IF;
    unit := unit + CASE WHEN letter ~ '[\U00010000-\U0010FFFF]' THEN 2 ELSE 1 END;
    IF (unit > first_unit AND words = '') OR unit > end_unit THEN
      RETURN NULL;
    END IF;
  END LOOP;
  RETURN words;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% never change once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

CREATE FUNCTION refuse_removal() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% are never removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

-- Written once: for every role, the owner's too.
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_never_emptied BEFORE TRUNCATE ON events EXECUTE FUNCTION refuse_change();
CREATE TRIGGER renderings_never_change BEFORE UPDATE OR DELETE ON renderings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER renderings_never_emptied BEFORE TRUNCATE ON renderings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passages_never_change BEFORE UPDATE OR DELETE ON passages FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER passages_never_emptied BEFORE TRUNCATE ON passages EXECUTE FUNCTION refuse_change();
CREATE TRIGGER variants_never_change BEFORE UPDATE OR DELETE ON variants FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER variant_readings_never_change BEFORE UPDATE OR DELETE ON variant_readings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER variant_readings_never_emptied BEFORE TRUNCATE ON variant_readings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citations_never_change BEFORE UPDATE OR DELETE ON citations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citations_never_emptied BEFORE TRUNCATE ON citations EXECUTE FUNCTION refuse_change();
CREATE TRIGGER elements_never_change BEFORE UPDATE OR DELETE ON elements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER elements_never_emptied BEFORE TRUNCATE ON elements EXECUTE FUNCTION refuse_change();
CREATE TRIGGER search_logs_never_change BEFORE UPDATE OR DELETE ON search_logs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER search_logs_never_emptied BEFORE TRUNCATE ON search_logs EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reviews_never_change BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reviews_never_emptied BEFORE TRUNCATE ON reviews EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_classings_never_change BEFORE UPDATE OR DELETE ON source_classings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_classings_never_emptied BEFORE TRUNCATE ON source_classings EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revisions_never_removed BEFORE DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER revisions_never_emptied BEFORE TRUNCATE ON revisions EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER commitments_never_removed BEFORE DELETE ON commitments FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER commitments_never_emptied BEFORE TRUNCATE ON commitments EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER sources_never_removed BEFORE DELETE ON sources FOR EACH ROW EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER sources_never_emptied BEFORE TRUNCATE ON sources EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER lines_never_change BEFORE UPDATE ON lines FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lines_never_removed BEFORE DELETE ON lines FOR EACH ROW EXECUTE FUNCTION refuse_removal();

-- Events: numbered without a gap, dated and chained by the database. The lock that orders them is taken here, at the end of
-- the writing transaction, so that it is held for as short a time as can be.
CREATE FUNCTION chain_event() RETURNS trigger
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
ALTER TABLE events
  ADD CONSTRAINT events_payload_is_an_object CHECK (payload IS JSON OBJECT),
  ADD CONSTRAINT events_words_stand_on_one_line CHECK (concat(verb, object_type, object_id) !~ '[\n\r]');

-- Statement: the base has its text and its hash; what is known by address only has neither.
ALTER TABLE renderings
  ADD CONSTRAINT renderings_text_and_hash_together CHECK ((text IS NULL) = (sha256 IS NULL)),
  ADD CONSTRAINT renderings_hash_is_of_the_text CHECK (text IS NULL OR sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT renderings_base_has_text CHECK (NOT is_base OR text IS NOT NULL);
CREATE UNIQUE INDEX renderings_one_base ON renderings (statement_id) WHERE is_base;

CREATE FUNCTION passage_lies_in_its_rendering() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  words text := (SELECT utf16_slice(text, NEW.start, NEW."end") FROM renderings WHERE id = NEW.rendering_id);
BEGIN
  IF words IS NULL OR words = '' OR words LIKE E'%\n%' THEN
    RAISE EXCEPTION 'a passage is one paragraph of its rendering' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER passages_lie_in_their_rendering BEFORE INSERT ON passages FOR EACH ROW EXECUTE FUNCTION passage_lies_in_its_rendering();

-- A span lies inside its rendering and quotes it exactly.
CREATE FUNCTION span_quotes_its_rendering() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.rendering_id IS NULL THEN
    RETURN NEW;
  END IF;
  IF NEW."end" <= NEW.start
    OR (SELECT utf16_slice(text, NEW.start, NEW."end") FROM renderings WHERE id = NEW.rendering_id) IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'a span lies inside its rendering and quotes it exactly' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER variants_quote_their_rendering BEFORE INSERT ON variants FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER commitments_quote_their_rendering BEFORE INSERT OR UPDATE OF rendering_id, start, "end", exact ON commitments
  FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();
CREATE TRIGGER notes_quote_their_rendering BEFORE INSERT OR UPDATE OF rendering_id, start, "end", exact ON notes
  FOR EACH ROW EXECUTE FUNCTION span_quotes_its_rendering();

-- A marked item lies inside its passage of the base rendering; its reference is the passage's number and a letter, for good.
CREATE FUNCTION commitment_lies_in_its_passage() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM passages p JOIN renderings r ON r.id = p.rendering_id
    WHERE p.rendering_id = NEW.rendering_id AND p.number = NEW.passage_number
      AND p.start <= NEW.start AND NEW."end" <= p."end" AND r.is_base AND r.statement_id = NEW.statement_id) THEN
    RAISE EXCEPTION 'a marked item lies inside its passage of the base rendering' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.reference, NEW.statement_id, NEW.rendering_id, NEW.passage_number, NEW.start, NEW."end", NEW.exact)
    IS DISTINCT FROM (OLD.reference, OLD.statement_id, OLD.rendering_id, OLD.passage_number, OLD.start, OLD."end", OLD.exact) THEN
    RAISE EXCEPTION 'a reference and its words are given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitments_lie_in_their_passage BEFORE INSERT OR UPDATE ON commitments
  FOR EACH ROW EXECUTE FUNCTION commitment_lies_in_its_passage();
ALTER TABLE commitments
  ADD CONSTRAINT commitments_reference_names_the_passage CHECK (reference ~ ('^' || passage_number || '[a-z]+$')),
  ADD CONSTRAINT commitments_withdrawn_with_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  ADD CONSTRAINT commitments_govern_others_only CHECK (governed_by_id <> id);

-- Sources: the id is the number; a date is a year, a month or a day as known; nobody is classed by guesswork of the database.
ALTER TABLE sources
  ADD CONSTRAINT sources_id_is_the_number CHECK (id = 'S' || CASE WHEN number < 10 THEN '0' || number ELSE number::text END),
  ADD CONSTRAINT sources_date_as_known CHECK (date ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT sources_address_is_web CHECK (url ~* '^https?://');
CREATE FUNCTION source_id_is_given_once() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF (NEW.id, NEW.number) IS DISTINCT FROM (OLD.id, OLD.number) THEN
    RAISE EXCEPTION 'a source''s id is given once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sources_keep_their_id BEFORE UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION source_id_is_given_once();

-- People: the import is no person and cannot sign in.
ALTER TABLE people
  ADD CONSTRAINT people_import_cannot_sign_in CHECK (kind <> 'import' OR (email IS NULL AND password_hash IS NULL AND roles = '{}')),
  ADD CONSTRAINT people_have_an_address CHECK (kind <> 'person' OR email IS NOT NULL),
  ADD CONSTRAINT people_address_in_lower_case CHECK (email = lower(email));
CREATE UNIQUE INDEX people_one_import ON people (kind) WHERE kind = 'import';

-- Lines: all parties together, or one party of the item's statement.
CREATE FUNCTION line_is_for_a_party() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  IF NEW.party <> 'all' AND NOT EXISTS (
    SELECT FROM commitments c JOIN parties p ON p.statement_id = c.statement_id
    WHERE c.id = NEW.commitment_id AND p.key = NEW.party) THEN
    RAISE EXCEPTION 'a line is for all parties or for one party of the statement' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lines_are_for_a_party BEFORE INSERT ON lines FOR EACH ROW EXECUTE FUNCTION line_is_for_a_party();

-- Revisions: numbered 1, 2, … without a gap; the kind of judgement fits the kind of item.
CREATE FUNCTION revision_is_next_of_its_line() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  newest integer := (SELECT coalesce(max(number), 0) FROM revisions WHERE line_id = NEW.line_id);
  marked_as force := (SELECT c.force FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.id = NEW.line_id);
  is_finding boolean := NEW.judgement IN ('supported', 'partly_supported', 'disputed', 'contradicted', 'cannot_be_checked');
BEGIN
  IF NEW.number <> newest + 1 OR NEW.begun_from <> newest THEN
    RAISE EXCEPTION 'a revision is begun from the newest of its line and follows it' USING ERRCODE = 'check_violation';
  END IF;
  IF (marked_as = 'claimed') <> is_finding THEN
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
CREATE TRIGGER revisions_follow_their_line BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION revision_is_next_of_its_line();
CREATE UNIQUE INDEX revisions_one_final ON revisions (line_id) WHERE state = 'final';
ALTER TABLE revisions
  ADD CONSTRAINT revisions_correction_has_a_reason CHECK (succession IS DISTINCT FROM 'corrects' OR correction_reason IS NOT NULL),
  ADD CONSTRAINT revisions_dates_as_known CHECK (
    seen_up_to ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' AND since ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT revisions_rationale_is_not_empty CHECK (rationale ~ '\S');

-- The authors of a revision: whoever submitted it, or an earlier revision of the line since its last final one.
CREATE FUNCTION is_author_of(revision uuid, someone uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
  SELECT EXISTS (
    SELECT FROM revisions this JOIN revisions r ON r.line_id = this.line_id
    WHERE this.id = revision AND r.author_id = someone AND r.number <= this.number
      AND r.number > coalesce((SELECT max(f.number) FROM revisions f
                               WHERE f.line_id = this.line_id AND f.final_at IS NOT NULL AND f.number < this.number), 0))
  $$;

CREATE FUNCTION needs_two_reviewers(judgement judgement) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT judgement IN ('delivered', 'stalled', 'reversed', 'contradicted') $$;

CREATE FUNCTION reviewer_is_no_author() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  revision revisions%ROWTYPE;
BEGIN
  SELECT * INTO revision FROM revisions WHERE id = NEW.revision_id;
  IF is_author_of(NEW.revision_id, NEW.reviewer_id) THEN
    RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.state <> 'submitted' THEN
    RAISE EXCEPTION 'only a submitted revision is reviewed' USING ERRCODE = 'check_violation';
  END IF;
  IF revision.content_sha256 <> NEW.content_sha256 THEN
    RAISE EXCEPTION 'a reviewer decides on the text they read' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'send_back' AND coalesce(NEW.reason, '') !~ '\S' THEN
    RAISE EXCEPTION 'work is sent back with a reason' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (
    SELECT FROM citations WHERE revision_id = NEW.revision_id AND (coalesce(quote, '') !~ '\S' OR coalesce(locator, '') !~ '\S')) THEN
    RAISE EXCEPTION 'every citation has a quote and a locator before approval' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.decision = 'approve' AND EXISTS (SELECT FROM revisions WHERE line_id = revision.line_id AND number > revision.number) THEN
    RAISE EXCEPTION 'only the newest revision of a line is approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reviews_are_by_somebody_else BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION reviewer_is_no_author();
CREATE UNIQUE INDEX reviews_approve_once ON reviews (revision_id, reviewer_id) WHERE decision = 'approve';

-- A revision's words never change; its state moves along the permitted steps only, and final needs its approvals.
CREATE FUNCTION revision_moves_as_permitted() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  approvals integer;
BEGIN
  IF (NEW.id, NEW.line_id, NEW.number, NEW.begun_from, NEW.author_id, NEW.submitted_at, NEW.judgement, NEW.confidence, NEW.since,
      NEW.seen_up_to, NEW.rationale, NEW.rationale_language, NEW.later_text, NEW.succession, NEW.correction_reason, NEW.content_sha256)
    IS DISTINCT FROM
     (OLD.id, OLD.line_id, OLD.number, OLD.begun_from, OLD.author_id, OLD.submitted_at, OLD.judgement, OLD.confidence, OLD.since,
      OLD.seen_up_to, OLD.rationale, OLD.rationale_language, OLD.later_text, OLD.succession, OLD.correction_reason, OLD.content_sha256) THEN
    RAISE EXCEPTION 'a revision''s words never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('submitted', 'sent_back'), ('submitted', 'withdrawn'), ('submitted', 'final'), ('submitted', 'replaced'),
    ('final', 'corrected'), ('final', 'replaced')) THEN
    RAISE EXCEPTION 'a revision cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'final' AND OLD.state <> 'final' THEN
    SELECT count(*) INTO approvals FROM reviews WHERE revision_id = NEW.id AND decision = 'approve';
    IF approvals < (CASE WHEN needs_two_reviewers(NEW.judgement) THEN 2 ELSE 1 END) THEN
      RAISE EXCEPTION 'final needs its approvals' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF (NEW.final_at IS NOT NULL) <> (NEW.state IN ('final', 'corrected') OR (NEW.state = 'replaced' AND OLD.final_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'the day a revision became final stands with it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.final_at IS NOT NULL AND NEW.final_at <> OLD.final_at THEN
    RAISE EXCEPTION 'the day a revision became final never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.shown_as_interim_at, NEW.shown_as_interim_by_id) IS DISTINCT FROM (OLD.shown_as_interim_at, OLD.shown_as_interim_by_id) THEN
    IF OLD.shown_as_interim_at IS NOT NULL OR OLD.state <> 'submitted'
      OR NEW.shown_as_interim_at IS NULL OR NEW.shown_as_interim_by_id IS NULL
      OR is_author_of(NEW.id, NEW.shown_as_interim_by_id) THEN
      RAISE EXCEPTION 'a submitted revision is shown as interim once, by somebody who is no author of it' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.state <> OLD.state THEN
    NEW.state_since := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_move_as_permitted BEFORE UPDATE ON revisions FOR EACH ROW EXECUTE FUNCTION revision_moves_as_permitted();

-- A submission is whole: its parts are written in the transaction that writes it, and never joined later.
CREATE FUNCTION part_is_written_with_its_revision() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
BEGIN
  -- An update in a later transaction renews xmin; the moment of submission it cannot renew.
  IF NOT EXISTS (
    SELECT FROM revisions
    WHERE id = NEW.revision_id AND xmin = pg_current_xact_id()::xid
      AND submitted_at = date_trunc('milliseconds', transaction_timestamp())) THEN
    RAISE EXCEPTION 'the parts of a revision are written together with it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER citations_come_with_their_revision BEFORE INSERT ON citations FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER elements_come_with_their_revision BEFORE INSERT ON elements FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();
CREATE TRIGGER search_logs_come_with_their_revision BEFORE INSERT ON search_logs FOR EACH ROW EXECUTE FUNCTION part_is_written_with_its_revision();
