create role jiedao_owner login password :'owner_password';
create role jiedao_app login password :'app_password';
create database jiedao owner jiedao_owner encoding 'UTF8' template template0;
alter role jiedao_owner in database jiedao set search_path = jiedao, public;
alter role jiedao_app in database jiedao set search_path = jiedao, public;
