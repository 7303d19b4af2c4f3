-- $1 {streams: [{n, region, stream, known, chain}], serials: [{n, region, stream, caseStream, matter}]}, $2 region and $3 key of the act.
select
  (
    select coalesce(json_agg(json_build_object(
      'head', (
        select json_build_object('position', stream.position, 'chain', encode(stream.chain, 'hex'), 'kind', stream.kind)
        from stream
        where stream.region_code = wanted.region and stream.stream_id = wanted.stream
      ),
      'since', wanted.since,
      'events', (
        select coalesce(json_agg(json_build_object(
          'position', event.position,
          'type', event.type,
          'body', event.body,
          'chain', encode(event.chain, 'hex'),
          'recordedAt', to_char(event.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        ) order by event.position), '[]')
        from event
        where event.region_code = wanted.region and event.stream_id = wanted.stream and event.position > wanted.since
      ),
      'parts', (
        select coalesce(json_agg(json_build_object(
          'part', sealed_part.part_id,
          'keyName', sealed_part.key_name,
          'keyId', sealed_part.key_id,
          'sealed', case when octet_length(sealed_part.sealed) <= 65536 then sealed_part.sealed end
        ) order by sealed_part.part_id), '[]')
        from sealed_part
        where sealed_part.region_code = wanted.region and sealed_part.stream_id = wanted.stream
      ),
      'keys', (
        select coalesce(json_agg(json_build_object(
          'keyName', part_key.key_name,
          'keyId', part_key.key_id,
          'wrapped', part_key.wrapped,
          'kekId', part_key.kek_id
        ) order by part_key.key_name), '[]')
        from part_key
        where part_key.region_code = wanted.region and part_key.stream_id = wanted.stream
      )
    ) order by wanted.n), '[]')
    from (
      -- Whoever has the events up to a position, and proves it by the chain there, is given only what came since.
      select asked.n, asked.region, asked.stream, coalesce((
        select event.position
        from event
        where event.region_code = asked.region
          and event.stream_id = asked.stream
          and event.position = asked.known
          and event.chain = decode(asked.chain, 'hex')
      ), 0) as since
      from jsonb_to_recordset($1::jsonb -> 'streams') as asked (
        n integer, region text, stream text, known integer, chain text
      )
    ) as wanted
  ) as streams,
  (
    select coalesce(json_agg(json_build_object(
      'head', (
        select json_build_object('position', stream.position, 'chain', encode(stream.chain, 'hex'))
        from stream
        where stream.region_code = wanted.region and stream.stream_id = wanted.stream
      ),
      'lastNumber', (
        select coalesce(max(serial_draw.number), 0)
        from serial_draw
        where serial_draw.region_code = wanted.region and serial_draw.stream_id = wanted.stream
      ),
      'drawn', (
        select json_build_object('number', serial_draw.number, 'text', serial_draw.text)
        from serial_draw
        where serial_draw.region_code = wanted.region
          and serial_draw.stream_id = wanted.stream
          and serial_draw.case_stream = wanted."caseStream"
          and serial_draw.matter = wanted.matter
          and serial_draw.state = 'drawn'
      )
    ) order by wanted.n), '[]')
    from jsonb_to_recordset($1::jsonb -> 'serials') as wanted (
      n integer, region text, stream text, "caseStream" text, matter text
    )
  ) as serials,
  (
    select json_build_object(
      'region', act.region_code,
      'stream', act.stream_id,
      'key', act.idempotency_key,
      'requestDigest', act.request_digest,
      'answer', act.answer
    )
    from act
    where act.region_code = $2::text and act.idempotency_key = $3::text
  ) as act
