-- How many deliveries of an address wait, when one was taken last, and which are old enough to be forgotten, without reading all that were
-- (docs/decisions/0108).
CREATE INDEX webhook_deliveries_webhook_id_state_tried_at_idx ON webhook_deliveries (webhook_id, state, tried_at DESC);
CREATE INDEX webhook_deliveries_at_idx ON webhook_deliveries (at);
