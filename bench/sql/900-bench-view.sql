-- The view rows of one submit, in a table like the office's case_of_person: two rows a case, one a party.
create table bench_view (
  region_code text not null,
  account     text not null,
  case_id     text not null,
  role        text not null,
  life_event  text not null,
  stage       text not null,
  constraint bench_view_pk primary key (region_code, account, case_id)
);
