-- Which mandates a helper has taken, over all cases; the account is a pseudonym. In the province's region: one look-up finds all.
create table mandate_held (
  region_code text not null,
  account     text not null,
  case_id     text not null,
  mandate     text not null,
  until       text not null,  -- the last day on which it holds
  state       text not null check (state in ('live', 'over')),
  constraint mandate_held_pk primary key (region_code, account, case_id, mandate)
);
