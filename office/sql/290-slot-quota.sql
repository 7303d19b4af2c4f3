-- 预留名额: places of a time that are kept for locals or elders until so many hours before it. The constraint counts what is
-- taken and what is still kept: whoever a place is kept for moves one from the second to the first, anybody else needs a free
-- one. What is kept and the capacity are those of the standard at the last taking; giving back is never refused.
alter table slot_taken
  add column locals         integer not null default 0,  -- taken by those whom the share is for
  add column elders         integer not null default 0,
  add column locals_kept    integer not null default 0,  -- 0 once it is anybody's
  add column elders_kept    integer not null default 0,
  add column locals_change  integer not null default 0,
  add column elders_change  integer not null default 0,
  drop constraint slot_capacity,
  add constraint slot_capacity check (
    taken + greatest(locals_kept - locals, 0) + greatest(elders_kept - elders, 0) <= capacity
  );
