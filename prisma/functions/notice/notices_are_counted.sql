-- What each statement adds and takes away, summed by person, in one order, so that two who write do not wait for each other for ever.
CREATE OR REPLACE FUNCTION notices_are_counted() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO notice_counts AS c (person_id, total, unread)
      SELECT person_id, count(*), count(*) FILTER (WHERE read_at IS NULL) FROM came GROUP BY person_id ORDER BY person_id
      ON CONFLICT (person_id) DO UPDATE SET total = c.total + excluded.total, unread = c.unread + excluded.unread;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE notice_counts c SET unread = c.unread + d.unread
      FROM (SELECT person_id, sum(unread) AS unread
              FROM (SELECT person_id, (read_at IS NULL)::int AS unread FROM came
                    UNION ALL SELECT person_id, -(read_at IS NULL)::int FROM went) AS each
             GROUP BY person_id HAVING sum(unread) <> 0 ORDER BY person_id) AS d
      WHERE c.person_id = d.person_id;
  ELSE
    UPDATE notice_counts c SET total = c.total - d.total, unread = c.unread - d.unread
      FROM (SELECT person_id, count(*) AS total, count(*) FILTER (WHERE read_at IS NULL) AS unread
              FROM went GROUP BY person_id ORDER BY person_id) AS d
      WHERE c.person_id = d.person_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER notices_that_change_are_counted AFTER UPDATE ON notices
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION notices_are_counted();
CREATE TRIGGER notices_that_come_are_counted AFTER INSERT ON notices
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION notices_are_counted();
CREATE TRIGGER notices_that_go_are_counted AFTER DELETE ON notices
  REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION notices_are_counted();
