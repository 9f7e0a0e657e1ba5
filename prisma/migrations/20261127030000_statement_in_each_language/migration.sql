-- What a statement is called in short, and where it was made, by language: like its title, brought and reviewed with it.
ALTER TABLE statements ADD COLUMN short_titles jsonb NOT NULL DEFAULT '{}', ADD COLUMN places jsonb NOT NULL DEFAULT '{}';
