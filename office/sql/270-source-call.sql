-- 数据源质量: what came of the calls to each source in an hour of the machine clock. Summed up in each process and added now and
-- then, so that a good answer costs no statement of its own.
create table source_call (
  region_code text        not null,
  source      text        not null,
  hour        timestamptz not null,
  answered    integer     not null,
  silent      integer     not null,  -- not reached, too slow, or a fault of its own
  broken      integer     not null,  -- answered, but not as agreed: another form, a wrong signature
  refused     integer     not null,  -- refused our request: our fault
  last_good   timestamptz,
  constraint source_call_pk primary key (region_code, source, hour),
  constraint source_call_region check (region_code = '610000')
);
