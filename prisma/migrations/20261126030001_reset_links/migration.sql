-- An invitation lets somebody choose their first password, or a new one in place of one that they forgot.
CREATE TYPE "invitation_purpose" AS ENUM ('join', 'reset');

ALTER TABLE "invitations" ADD COLUMN "purpose" "invitation_purpose" NOT NULL DEFAULT 'join';

-- Whoever has such a link can take an account over: it is short-lived whatever the application says.
ALTER TABLE invitations
  ADD CONSTRAINT invitations_to_reset_are_short CHECK (purpose <> 'reset' OR expires_at <= created_at + interval '1 hour');
