-- 号源: how many couples hold a time at an organ. Times without a row are free. The last place is given by the constraint:
-- of a hundred who take it at once, one append passes and the others are refused.
create table slot_taken (
  region_code  text    not null,  -- of the organ
  organ        text    not null,
  day          date    not null,
  time         text    not null,  -- 09:15
  taken        integer not null,
  kept         integer not null,  -- 保留名额: places kept because a source was down; beyond the capacity
  capacity     integer not null,
  -- The last change asked for. An upsert that gives a place back proposes a row before it finds the old one, and a proposed
  -- row must keep the constraints too; so the change travels in columns of its own.
  taken_change integer not null,
  kept_change  integer not null,
  constraint slot_taken_pk primary key (region_code, organ, day, time),
  constraint slot_capacity check (taken <= capacity),
  constraint slot_count check (taken >= 0 and kept >= 0)
) with (fillfactor = 80);
