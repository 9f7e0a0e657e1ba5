-- Acting by a form that makes something: who acts is said, the form's key is taken, and what came of it before is read, in one step. Each is a
-- statement of its own inside, so that whoever waited for the key reads what the first one wrote.
CREATE OR REPLACE FUNCTION suivi_act_by_form(person uuid, proof text, changing uuid, form text)
  RETURNS TABLE (acts boolean, person_id uuid, sha256 text, made jsonb)
  LANGUAGE plpgsql
  AS $$
BEGIN
  acts := suivi_act_as(person, proof, changing);
  IF acts THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('suivi.sent-form ' || form, 0));
    SELECT f.person_id, f.sha256, f.made INTO person_id, sha256, made FROM sent_forms f WHERE f.key = sha256_of_lines(form);
  END IF;
  RETURN NEXT;
END $$;
