-- Tables are append-only for the application unless a migration grants more.
grant usage on schema jiedao to jiedao_app;
alter default privileges in schema jiedao grant select, insert on tables to jiedao_app;
alter default privileges in schema jiedao grant usage on sequences to jiedao_app;
