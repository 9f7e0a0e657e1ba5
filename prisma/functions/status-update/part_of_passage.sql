-- In which part of its text an item stands: a part has twelve passages (lib/text/statement/rules/text-parts.ts).
CREATE OR REPLACE FUNCTION part_of_passage(passage integer) RETURNS integer
  LANGUAGE sql IMMUTABLE
  RETURN (passage - 1) / 12;
