grant usage on schema public to jiedao_app;
grant select, insert, update, delete on all tables in schema public to jiedao_app;
