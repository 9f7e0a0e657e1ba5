-- What a decision made public, all of it: the fingerprint that the reviewer's page showed. Decisions that were taken before have none.
ALTER TABLE "reviews" ADD COLUMN "fingerprint" TEXT;

ALTER TABLE reviews
  ADD CONSTRAINT reviews_name_all_that_they_publish
  CHECK (CASE WHEN decision = 'send_back' THEN fingerprint IS NULL ELSE coalesce(fingerprint, '') ~ '^[0-9a-f]{64}$' END)
  NOT VALID;
