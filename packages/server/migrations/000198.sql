-- What a journey says to many people at once, or begins for them, as a record that people can look at and stop. It is written by the
-- commit of the turn that wants it; the job of the same id looks up whom it is for.
create table broadcasts (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null check (kind in ('message', 'journey')),
  -- The journey that wants it, and the person whose turn it was; null when that person was erased.
  journey_id uuid not null,
  contact_id uuid,
  -- The journey that begins, or what is said in the language that the journey is written in.
  starts_id uuid,
  says text not null default '',
  -- Whom it is for, by name; empty where people are named one by one.
  groups text[] not null default '{}',
  query text,
  created_at timestamptz not null default now(),
  -- When it was looked up whom it is for; from then on its people stand in broadcast_people.
  begun_at timestamptz,
  stopped_at timestamptz,
  stopped_by text,
  -- How many, as they were counted last: counting a hundred thousand people takes too long for a page.
  people int not null default 0,
  waits int not null default 0,
  reached int not null default 0,
  failed int not null default 0,
  spared int not null default 0,
  stopped int not null default 0,
  counted_at timestamptz,
  -- From then on nothing is counted any more, and its people are forgotten.
  settled_at timestamptz
);
create index broadcasts_newest on broadcasts (organisation_id, id);
create index broadcasts_to_count on broadcasts (id) where settled_at is null;
select wall('broadcasts', 'select, update');

-- Where each person of a broadcast stands. A person who was erased still counts.
create table broadcast_people (
  broadcast_id uuid not null,
  organisation_id uuid not null,
  contact_id uuid,
  -- waits: nothing has begun · said: it had its turn, and what became of it is in outbox and deliveries · spared · failed · stopped
  state text not null default 'waits' check (state in ('waits', 'said', 'spared', 'failed', 'stopped')),
  -- What was said in that turn; the first of it tells whether the person was reached.
  message_id uuid,
  message_ids uuid[],
  -- The journey's session that began by it, and ends where its first message is taken back.
  session_id uuid,
  unique (broadcast_id, contact_id)
);
create index broadcast_people_by_contact on broadcast_people (contact_id);
select wall('broadcast_people', 'select');

alter table bulk_starts add column broadcast_id uuid;
create index bulk_starts_by_broadcast on bulk_starts (broadcast_id) where broadcast_id is not null;

-- What a stopped broadcast has left is taken away by a job; it is asked for by the commit that stops it.
create function queue_broadcast_stop(broadcast uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(
    'stopBroadcast', json_build_object('organisationId', current_organisation(), 'id', broadcast),
    job_key => 'stopBroadcast ' || broadcast);
end $$;
revoke execute on function queue_broadcast_stop from public;
grant execute on function queue_broadcast_stop to hotline_api;
