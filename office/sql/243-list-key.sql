-- The wrapped key under which masks in lists are sealed.
create table list_key (
  region_code text not null,
  key_name    text not null,
  key_id      text not null,
  wrapped     text not null,
  constraint list_key_pk primary key (region_code, key_name)
);
