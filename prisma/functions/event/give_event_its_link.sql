-- Rows that the database itself makes are made with the owner's rights: the application has none there.
CREATE OR REPLACE FUNCTION give_event_its_link() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  INSERT INTO event_links (position) VALUES (NEW.position);
  RETURN NULL;
END $$;

CREATE TRIGGER events_are_linked AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION give_event_its_link();
