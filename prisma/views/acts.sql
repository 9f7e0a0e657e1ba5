-- Every act that pages tell of: those of the record of this site, and before them those that arrived.
CREATE VIEW acts AS
  SELECT e.position, e.at, e.actor_kind, e.actor_id, e.verb, e.object_type, e.object_id, e.statement_id, e.payload,
         k.shown, k.object_sha256, k.link
  FROM events e LEFT JOIN event_links k ON k.position = e.position
  UNION ALL
  SELECT position, at, actor_kind, actor_id, verb, object_type, object_id, statement_id, shown, shown, object_sha256, link
  FROM arrived_acts;
