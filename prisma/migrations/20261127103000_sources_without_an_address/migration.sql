-- A source may have no address: then it is a file that is kept here, and the hash of that file is what it is known by.
ALTER TABLE sources
  ALTER url DROP NOT NULL,
  ALTER canonical_url DROP NOT NULL,
  ADD COLUMN file_sha256 text,
  ADD CONSTRAINT sources_file_sha256_fkey FOREIGN KEY (file_sha256) REFERENCES stored_bytes (sha256) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT sources_have_an_address_or_a_file CHECK (num_nonnulls(url, file_sha256) = 1 AND (url IS NULL) = (canonical_url IS NULL));
CREATE UNIQUE INDEX sources_file_sha256_key ON sources (file_sha256);
