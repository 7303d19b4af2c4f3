create table inbox (
  region_code text not null,
  task_id     text not null,
  due_on      date not null,
  constraint inbox_pk primary key (region_code, task_id)
);

create table slot (
  region_code text    not null,
  slot_id     text    not null,
  left_over   integer not null,
  constraint slot_pk primary key (region_code, slot_id),
  constraint slot_full check (left_over >= 0)
);
