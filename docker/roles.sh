#!/bin/sh
# Runs once, in the empty database server: the database jiedao and its two roles.
set -eu
exec psql --no-psqlrc --set ON_ERROR_STOP=1 \
  --set owner_password="$JIEDAO_OWNER_PASSWORD" --set app_password="$JIEDAO_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres --file "$JIEDAO_ROLES"
