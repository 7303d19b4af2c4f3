erased_keys as (
  delete from part_key
  using won, jsonb_array_elements_text($10::jsonb -> 'erase') as given (key_name)
  where part_key.region_code = $1::text
    and part_key.stream_id = $2::text
    and part_key.key_name = given.key_name
),
erased_parts as (
  delete from sealed_part
  using won, jsonb_array_elements_text($10::jsonb -> 'erase') as given (key_name)
  where sealed_part.region_code = $1::text
    and sealed_part.stream_id = $2::text
    and sealed_part.key_name = given.key_name
)
