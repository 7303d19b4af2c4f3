-- Both heads move or nothing is written: a number is given together with the act that needs it.
serials_opened as (
  insert into stream (region_code, stream_id, kind, position, chain)
  select given.region_code, given.stream_id, 'serial', given.position, decode(given.chain, 'hex')
  from won, jsonb_to_recordset($10::jsonb -> 'serials') as given (
    region_code text, stream_id text, position integer, chain text, head_position integer
  )
  where given.head_position = 0
  on conflict on constraint stream_pk do nothing
  returning stream.position
),
serials_moved as (
  update stream
  set position = given.position, chain = decode(given.chain, 'hex')
  from won, jsonb_to_recordset($10::jsonb -> 'serials') as given (
    region_code text, stream_id text, position integer, chain text, head_position integer, head_chain text
  )
  where stream.region_code = given.region_code
    and stream.stream_id = given.stream_id
    and stream.position = given.head_position
    and stream.chain = decode(given.head_chain, 'hex')
  returning stream.position
),
serials_drawn as (
  insert into serial_draw (region_code, stream_id, number, text, case_stream, matter)
  select given.region_code, given.stream_id, given.number, given.text, given.case_stream, given.matter
  from won, jsonb_to_recordset($10::jsonb -> 'draws') as given (
    region_code text, stream_id text, number integer, text text, case_stream text, matter text
  )
),
serials_hold as (
  select demand(
    not exists (select from won)
      or (select count(*) from serials_opened) + (select count(*) from serials_moved)
        = jsonb_array_length($10::jsonb -> 'serials'),
    'serial_head'
  ) as holds
)
