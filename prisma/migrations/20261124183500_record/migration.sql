-- When a source was first said to bear on an item, so that a page of an earlier day does not show it. What stands already was there
-- from the day on which the item was marked or the source added, whichever was later.
ALTER TABLE "bearings" ADD COLUMN "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "bearings" SET "added_at" = greatest("commitments"."created_at", "sources"."created_at")
FROM "commitments", "sources"
WHERE "commitments"."id" = "bearings"."commitment_id" AND "sources"."id" = "bearings"."source_id";
