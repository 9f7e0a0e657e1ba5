-- By what the instances that serve this database know that they have the same secrets: a fingerprint of each, never the secret.
CREATE TABLE "shared_secrets" (
    "name" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shared_secrets_pkey" PRIMARY KEY ("name")
);
