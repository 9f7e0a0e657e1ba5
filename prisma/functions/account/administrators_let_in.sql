CREATE OR REPLACE FUNCTION administrators_let_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_trusted() AND NOT is_administered((to_jsonb(NEW) ->> TG_ARGV[0])::uuid) THEN
    RAISE EXCEPTION 'another administrator lets somebody in' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER invitations_are_of_administrators BEFORE INSERT ON invitations FOR EACH ROW EXECUTE FUNCTION administrators_let_in('person_id');
CREATE TRIGGER people_are_added_by_administrators BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION administrators_let_in('id');
