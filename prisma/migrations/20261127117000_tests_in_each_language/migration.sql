-- The two texts of a test of an item are translated as our other words are (docs/decisions/0062, 0090). In a migration of their own, since a
-- new value cannot be used before the transaction ends.
ALTER TYPE translated_field ADD VALUE 'test_says';
ALTER TYPE translated_field ADD VALUE 'test_shown_by';
