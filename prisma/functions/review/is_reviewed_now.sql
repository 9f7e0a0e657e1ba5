-- Whether a decision of whoever acts stands in a table of reviews, written now: the review that the act names, where it names one.
CREATE OR REPLACE FUNCTION is_reviewed_now(reviews_of text, object text, id text, reviewer uuid, decided text, review text) RETURNS boolean
  LANGUAGE plpgsql
  AS $$
DECLARE
  found boolean;
BEGIN
  EXECUTE format(
    'SELECT EXISTS (SELECT FROM %I WHERE %I = $1::uuid AND reviewer_id = $2 AND decision::text = $3
       AND ($4 IS NULL OR id = $4::uuid) AND xmin = pg_current_xact_id()::xid)', reviews_of, object)
    INTO found USING id, reviewer, decided, review;
  RETURN found;
END $$;
