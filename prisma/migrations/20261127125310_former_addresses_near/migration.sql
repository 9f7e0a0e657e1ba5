-- Addresses that sources had are looked through for parts of them as the present ones are.
CREATE INDEX "former_addresses_canonical_url_near_idx" ON "former_addresses" USING GIN ("canonical_url" gin_trgm_ops);
