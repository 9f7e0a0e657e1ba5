-- Whoever gave a private link is told that a guest wrote there (docs/decisions/0102): of no event and of no day.
ALTER TYPE notice_kind ADD VALUE 'guest_wrote';
ALTER TABLE notices
  DROP CONSTRAINT notices_are_of_one,
  ADD CONSTRAINT notices_are_of_one CHECK (num_nonnulls(position, day) = CASE object_type WHEN 'share-link' THEN 0 ELSE 1 END);
