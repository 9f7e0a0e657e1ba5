-- They come with the search: by the import that brings it, or from another site with its package.
CREATE OR REPLACE FUNCTION logged_search_item_comes_with_it() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
DECLARE
  search logged_searches%ROWTYPE;
BEGIN
  SELECT * INTO search FROM logged_searches WHERE id = NEW.search_id;
  IF search.shown_at IS NULL OR search.commitment_id IS NULL OR search.commitment_id = NEW.commitment_id OR NOT EXISTS (
    SELECT FROM commitments c WHERE c.id = NEW.commitment_id AND c.statement_id = search.statement_id) THEN
    RAISE EXCEPTION 'what came with a dossier may be about further items of its statement' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT arrives() AND (search.state <> 'submitted' OR NOT acts_here(search.author_id)
    OR NOT EXISTS (SELECT FROM logged_searches WHERE id = search.id AND xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'what a search is about comes with it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER logged_search_items_come_with_it BEFORE INSERT ON logged_search_items
  FOR EACH ROW EXECUTE FUNCTION logged_search_item_comes_with_it();
