#!/bin/sh
# Run once by PostgreSQL's image, in an empty database: makes the two roles of Suivi, and closes the database to every other.
set -e
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$SUIVI_OWNER_PASSWORD" -v app="$SUIVI_APP_PASSWORD" <<'SQL'
CREATE ROLE suivi_owner LOGIN PASSWORD :'owner';
CREATE ROLE suivi_app LOGIN PASSWORD :'app';
REVOKE ALL ON DATABASE suivi FROM PUBLIC;
ALTER DATABASE suivi OWNER TO suivi_owner;
GRANT CONNECT ON DATABASE suivi TO suivi_app;
ALTER SCHEMA public OWNER TO suivi_owner;
SQL
