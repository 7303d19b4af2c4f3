-- The number stays used; its case and matter may draw another.
serials_voided as (
  update serial_draw
  set state = 'voided'
  from won, jsonb_to_recordset($10::jsonb -> 'voids') as given (region_code text, stream_id text, number integer)
  where serial_draw.region_code = given.region_code
    and serial_draw.stream_id = given.stream_id
    and serial_draw.number = given.number
    and serial_draw.state = 'drawn'
  returning serial_draw.number
),
voids_hold as (
  select demand(
    not exists (select from won)
      or (select count(*) from serials_voided) = jsonb_array_length($10::jsonb -> 'voids'),
    'serial_head'
  ) as holds
)
