-- Notices are forgotten after a time (lib/notice/rules/forgetting.ts): old ones are found by when they came.
CREATE INDEX notices_at_idx ON notices (at);
