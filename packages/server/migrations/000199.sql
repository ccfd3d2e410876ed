-- What WhatsApp refuses for everybody (its template is paused, the account cannot be charged) is no longer tried for each of a
-- hundred thousand people: the broadcast is paused, what waits of it waits with priority 3, and the team lets it go on or stops it.
alter table broadcasts add column paused_at timestamptz;
-- WhatsApp's reason.
alter table broadcasts add column refusal_code int;
alter table broadcasts add column resumed_at timestamptz;

-- What waits of a broadcast is moved by a job; it is asked for by the commit that pauses it or lets it go on. One after the other.
create function queue_broadcast_pause(broadcast uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'pauseBroadcast', json_build_object('organisationId', organisation_id, 'id', id),
    queue_name => 'pauseBroadcast', job_key => 'pauseBroadcast ' || id)
  from broadcasts where id = broadcast;
end $$;
revoke execute on function queue_broadcast_pause from public;
grant execute on function queue_broadcast_pause to hotline_api;
