-- Whether any copy of a library is open to readers with the record of its visit is asked by its list: these copies are looked up, and not searched for among all.

-- CreateIndex
CREATE INDEX "snapshots_open_idx" ON "snapshots"("source_id") WHERE shown = 'whole' AND warc_sha256 IS NOT NULL;
