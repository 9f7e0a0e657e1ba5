-- What few sources of a library are is looked up and not searched for among all: those that are graded, have a copy, are quoted, cited or not published. And
-- whether one stands under nearly the same address as another is looked up by a part of the address.

-- CreateIndex
CREATE INDEX "library_entries_graded_idx" ON "library_entries"("statement_id", "number") WHERE graded;

-- CreateIndex
CREATE INDEX "library_entries_copied_idx" ON "library_entries"("statement_id", "number") WHERE copied;

-- CreateIndex
CREATE INDEX "library_entries_quoted_idx" ON "library_entries"("statement_id", "number") WHERE quoted;

-- CreateIndex
CREATE INDEX "library_entries_unlisted_idx" ON "library_entries"("statement_id", "number") WHERE NOT listed;

-- CreateIndex
CREATE INDEX "sources_canonical_url_near_idx" ON "sources" USING GIN ("canonical_url" gin_trgm_ops);
