-- What else of our own words is translated (docs/decisions/0074): what a statement is called and where it was made, the bodies that it makes
-- responsible, and the summaries of sources. In a migration of their own, since a new value cannot be used before the transaction ends.
ALTER TYPE translated_field ADD VALUE 'statement_title';
ALTER TYPE translated_field ADD VALUE 'statement_short_title';
ALTER TYPE translated_field ADD VALUE 'statement_place';
ALTER TYPE translated_field ADD VALUE 'responsible';
ALTER TYPE translated_field ADD VALUE 'summary';
