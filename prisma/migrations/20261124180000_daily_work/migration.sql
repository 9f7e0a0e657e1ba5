-- CreateEnum
CREATE TYPE "mark_state" AS ENUM ('submitted', 'sent_back', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "mark_decision" AS ENUM ('approve', 'send_back');

-- AlterTable
ALTER TABLE "commitments" ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "state" "mark_state" NOT NULL DEFAULT 'submitted',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "follow_ups" ADD COLUMN     "completed_by_id" UUID,
ADD COLUMN     "outcome_note_id" UUID,
ADD COLUMN     "outcome_revision_id" UUID,
ADD COLUMN     "previous_id" UUID,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "notes" ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "shortcuts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "tours_seen" "role"[] DEFAULT ARRAY[]::"role"[];

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "listed_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "presences" (
    "person_id" UUID NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("person_id","object_type","object_id")
);

-- CreateTable
CREATE TABLE "mark_reviews" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "mark_decision" NOT NULL,
    "reason" TEXT,
    "content_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mark_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_reviews" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "mark_decision" NOT NULL,
    "reason" TEXT,
    "body_sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "presences_object_type_object_id_seen_at_idx" ON "presences"("object_type", "object_id", "seen_at");

-- CreateIndex
CREATE INDEX "mark_reviews_commitment_id_idx" ON "mark_reviews"("commitment_id");

-- CreateIndex
CREATE INDEX "note_reviews_note_id_idx" ON "note_reviews"("note_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_ups_previous_id_key" ON "follow_ups"("previous_id");

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_reviews" ADD CONSTRAINT "mark_reviews_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_reviews" ADD CONSTRAINT "mark_reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_completed_by_id_fkey" FOREIGN KEY ("completed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_outcome_revision_id_fkey" FOREIGN KEY ("outcome_revision_id") REFERENCES "revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_outcome_note_id_fkey" FOREIGN KEY ("outcome_note_id") REFERENCES "notes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "follow_ups"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_reviews" ADD CONSTRAINT "note_reviews_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_reviews" ADD CONSTRAINT "note_reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What stands already was public from the start.
UPDATE "commitments" SET "state" = CASE WHEN "withdrawn_at" IS NULL THEN 'published' ELSE 'withdrawn' END::"mark_state", "published_at" = "created_at";
UPDATE "sources" SET "listed_at" = "created_at";
