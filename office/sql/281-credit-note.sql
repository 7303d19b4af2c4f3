-- 失信记录: from whom no promise is taken until that day, by pseudonym; never a name or a number.
-- It lies in the region of the province, where every case finds it; what is over is left, and asked for no more.
create table credit_note (
  region_code text not null check (region_code = '610000'),
  account     text not null,
  case_id     text not null,
  material    text not null,
  until       date not null,
  constraint credit_note_pk primary key (region_code, account, case_id, material)
);
