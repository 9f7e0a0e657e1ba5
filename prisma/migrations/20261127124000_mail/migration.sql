-- Mail is sent by jobs. What is to be said to whom stands here until it is sent, and no longer: never an address, which is read when it is sent, and never
-- words, which are written then.
SELECT pgboss.create_queue('send-mail', '{"policy": "standard"}');

CREATE TABLE mails (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  to_kind text NOT NULL CHECK (to_kind IN ('person', 'subscriber')),
  to_id uuid NOT NULL,
  message text NOT NULL CHECK (message ~ '^[a-z-]{1,40}$'),
  "values" jsonb NOT NULL CHECK (jsonb_typeof("values") = 'object'),
  language text NOT NULL CHECK (language IN ('en', 'fr', 'es', 'ar')),
  queued_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Since when a process hands it over to the mail server: where that process ended, nobody knows whether it was taken.
  began_at timestamptz(3)
);
