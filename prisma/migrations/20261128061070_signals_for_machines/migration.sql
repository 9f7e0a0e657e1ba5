-- What an administrator asks machines to make of the site's content (docs/decisions/0112): one line, in no language of people, so it stands in English.

ALTER TABLE house_texts
  DROP CONSTRAINT house_texts_of_a_kind,
  ADD CONSTRAINT house_texts_of_a_kind
    CHECK (kind IN ('name', 'about', 'imprint', 'contact', 'licence', 'privacy', 'signals')),
  ADD CONSTRAINT house_texts_signal_as_the_standard_has_it
    CHECK (kind <> 'signals' OR (language = 'en' AND body ~ '^((search|ai-input|ai-train)=(yes|no)(, |$))*$'));
