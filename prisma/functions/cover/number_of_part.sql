-- Which part of a row's thing it is: a citation's number, an element's or a search's position.
CREATE OR REPLACE FUNCTION number_of_part(of_table text, of_row jsonb) RETURNS integer
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT coalesce((of_row ->> part_of(of_table))::integer, 0) $$;
