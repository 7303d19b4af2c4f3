-- Which cases a signed-in person is a party of. The account is a pseudonym; nothing personal stands here.
create table case_of_person (
  region_code text not null,  -- of the province: one look-up finds the cases of a person in every county
  account     text not null,
  case_id     text not null,
  role        text not null,
  life_event  text not null,
  stage       text not null,
  constraint case_of_person_pk primary key (region_code, account, case_id)
);
