-- Chooses a password behind a link, by its secret, and signs in: the first behind an invitation, a new one behind a link for who forgot theirs. No row
-- where the link is wrong, used, revoked or over, or its person disabled; of two who follow it at once one has a row.
CREATE OR REPLACE FUNCTION suivi_follow_invitation(token text, salt text, proof text, secret text, device text, began timestamptz, ends timestamptz)
  RETURNS TABLE (invitation uuid, person uuid, purpose invitation_purpose, session uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(person_key(i.person_id)) FROM invitations i WHERE i.token_hash = sha256_of_lines(token);
  UPDATE invitations i SET used_at = began
    WHERE i.token_hash = sha256_of_lines(token) AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > began
    RETURNING i.id, i.person_id, i.purpose INTO invitation, person, purpose;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE people p SET last_signed_in_at = began
    WHERE p.id = person AND p.disabled_at IS NULL AND (p.password_salt IS NOT NULL) = (suivi_follow_invitation.purpose = 'reset');
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM keep_password(person, salt, proof);
  session := begin_session(person, secret, device, began, ends);
  RETURN NEXT;
END $$;
