-- What a reviewer had before them when they sent back work that keeps no versions: its next submission shows what differs from that.

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "read" JSONB;

ALTER TABLE reviews ADD CONSTRAINT reviews_keep_what_was_sent_back CHECK (read IS NULL OR decision = 'send_back');
