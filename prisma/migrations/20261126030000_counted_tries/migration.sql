-- Tries are counted for all processes at one place, whatever they count: failures by account, senders of messages and of sign-ins.
-- UNLOGGED: what is counted is worth nothing after a crash, and stands in no archive of the database's log.
CREATE UNLOGGED TABLE "counted_tries" (
    "id" BIGSERIAL NOT NULL,
    "counter" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counted_tries_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "counted_tries_counter_who_until_idx" ON "counted_tries"("counter", "who", "until");
CREATE INDEX "counted_tries_until_idx" ON "counted_tries"("until");

-- The key of a day is erased with the day: whoever reads the tries afterwards cannot tell who came, not even with the server's secret.
CREATE UNLOGGED TABLE "sender_keys" (
    "day" DATE NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "sender_keys_pkey" PRIMARY KEY ("day")
);

ALTER TABLE counted_tries
  ADD CONSTRAINT counted_tries_name_nobody CHECK (who ~ '^[0-9a-f]{64}$' AND until > at);

DROP TABLE "sign_in_failures";
