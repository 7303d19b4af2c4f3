-- 今天: who comes to an organ, by day and time. The names are masks, sealed under the key of the lists.
create table arrival (
  region_code text not null,  -- of the organ
  organ       text not null,
  day         date not null,
  at_time     text not null,
  case_id     text not null,
  state       text not null check (state in ('booked', 'arrived', 'done', 'gone')),
  names       text not null,  -- sealed
  matters     text[] not null,
  position    integer not null,  -- of the case when this row was written: an older errand never overwrites a newer one
  constraint arrival_pk primary key (region_code, organ, case_id)
);
create index arrival_by_time on arrival (region_code, organ, day, at_time, case_id) where state <> 'gone';

-- 待办: work for an organ, in the region that decides. Created by an idempotent errand, one a case and matter.
create table task (
  region_code text not null,
  task_id     text not null,
  organ       text not null,
  case_id     text not null,
  matter      text not null,
  state       text not null check (state in ('open', 'correcting', 'done')),
  due         date not null,
  names       text not null,  -- sealed
  position    integer not null,
  constraint task_pk primary key (region_code, task_id)
);
create index task_open_by_due on task (region_code, organ, due, task_id) where state = 'open';
