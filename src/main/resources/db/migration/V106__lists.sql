-- What somebody has done, the newest first (已办, 我发起的): one range of this index a page.
create index case_step_of_person on case_step (person, organization, at desc) where person is not null;
