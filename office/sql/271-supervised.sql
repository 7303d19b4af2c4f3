-- 督办: what went wrong by our own fault in a case. Of the case its number; it lies in the province's region, so that one look-up
-- finds all.
create table supervised (
  region_code text not null,
  case_id     text not null,
  what        text not null,  -- pre-review-late, or second-list and its place among the lists of the case
  organ       text not null,  -- who has it, or had it
  since       text not null,  -- an instant of the legal clock
  state       text not null check (state in ('open', 'over')),
  position    integer not null,
  constraint supervised_pk primary key (region_code, case_id, what)
);
create index supervised_by_since on supervised (region_code, since, case_id, what);
