-- Its place took show_covered_texts. Where migrations made it, before functions stood in files, nothing else takes it away.
DROP FUNCTION IF EXISTS show_covered(uuid);
