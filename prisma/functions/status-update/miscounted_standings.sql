-- The statements of whose items something else is kept than counting gives.
CREATE OR REPLACE FUNCTION miscounted_standings() RETURNS TABLE (statement_id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH parts AS (SELECT DISTINCT c.statement_id, part_of_passage(c.passage_number) AS part FROM commitments c),
      counted AS MATERIALIZED (SELECT f.* FROM parts p, standing_parts_of(p.statement_id, p.part) AS f),
      acts AS MATERIALIZED (SELECT f.* FROM parts p, published_acts_of(p.statement_id, p.part) AS f)
    SELECT e.statement_id FROM (SELECT * FROM standing_parts EXCEPT SELECT * FROM counted) AS e
    UNION SELECT e.statement_id FROM (SELECT * FROM counted EXCEPT SELECT * FROM standing_parts) AS e
    UNION SELECT s.id FROM (SELECT * FROM published_acts EXCEPT SELECT * FROM acts) AS a JOIN statements s ON s.slug = a.slug
    UNION SELECT s.id FROM (SELECT * FROM acts EXCEPT SELECT * FROM published_acts) AS a JOIN statements s ON s.slug = a.slug;
  END;
