-- 待出件: accepted cases whose results also exist on paper, at the organ that accepted them. Whether it is time to hand them out is
-- read from the stage of the case, so that no event can be missed. The names are masks, sealed under the key of the lists.
create table hand_out (
  region_code text not null,  -- of the organ
  organ       text not null,
  case_id     text not null,
  due         date not null,  -- the promised day of the whole
  names       text not null,  -- sealed
  matters     text[] not null,  -- those with a result on paper
  wish        text,  -- how the couple wishes to receive it, a value of the standard
  state       text not null check (state in ('open', 'done')),
  position    integer not null,  -- of the case when this row was written: an older errand never overwrites a newer one
  constraint hand_out_pk primary key (region_code, organ, case_id)
);
create index hand_out_open_by_due on hand_out (region_code, organ, due, case_id) where state = 'open';
create index case_to_hand_out on case_of_person (region_code, case_id) where stage = 'to-hand-out';
