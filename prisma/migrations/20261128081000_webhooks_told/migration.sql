-- Administrators are told of a webhook that was switched off by itself (docs/decisions/0102).
ALTER TYPE notice_kind ADD VALUE 'webhook_off';
