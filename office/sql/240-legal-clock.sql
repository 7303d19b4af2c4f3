-- 法定时钟 of a synthetic data set: legal time = machine time + offset. A real data set has no row here.
create table legal_clock (
  region_code text   not null,
  offset_ms   bigint not null,
  constraint legal_clock_pk primary key (region_code)
);
