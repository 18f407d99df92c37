-- Figures of the board and of Cockpit: what ended in a period, and what a unit has.
create index case_head_ended on case_head (ended_at desc, number desc) where ended_at is not null;
create index case_head_unit on case_head (unit, opened_at);
create index case_head_process on case_head (process, ended_at);
