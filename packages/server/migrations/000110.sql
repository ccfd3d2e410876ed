-- Corrections are shown with the message that they are about.
create index triage_corrections_by_message on triage_corrections (message_id) where message_id is not null;

-- What is told to webhooks and leaves no row of its own with a time: steps of deliveries, ends of sessions. Kept until told.
create table happenings (
  -- In the order of time, as all ids are.
  id uuid primary key default (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid,
  organisation_id uuid not null,
  event text not null,
  -- A message, or a session.
  subject uuid not null,
  -- By the clock of who said it.
  at timestamptz not null,
  created_at timestamptz not null default now()
);
select wall('happenings', 'select');

create function note_delivery_steps() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into happenings (organisation_id, event, subject, at)
    select m.organisation_id, 'delivery.' || s.step, m.id, s.at
    from became n join messages m on m.id = n.message_id
    cross join lateral (values ('sent', n.sent_at), ('delivered', n.delivered_at), ('read', n.read_at),
      ('failed', case when n.state = 'failed' then n.failed_at end)) s (step, at)
    where s.at is not null and exists (
      select from webhooks w where w.organisation_id = m.organisation_id and w.is_active and 'delivery.' || s.step = any(w.events));
  else
    insert into happenings (organisation_id, event, subject, at)
    select m.organisation_id, 'delivery.' || s.step, m.id, s.at
    from became n join was o on o.message_id = n.message_id join messages m on m.id = n.message_id
    cross join lateral (values ('sent', o.sent_at, n.sent_at), ('delivered', o.delivered_at, n.delivered_at), ('read', o.read_at, n.read_at),
      ('failed', o.failed_at, case when n.state = 'failed' then n.failed_at end)) s (step, before, at)
    where s.at is not null and s.before is null and exists (
      select from webhooks w where w.organisation_id = m.organisation_id and w.is_active and 'delivery.' || s.step = any(w.events));
  end if;
  return null;
end $$;

create function note_session_ends() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    insert into happenings (organisation_id, event, subject, at)
    select n.organisation_id, 'journey.ended', n.id, n.ended_at from became n
    where n.ended_at is not null and exists (
      select from webhooks w where w.organisation_id = n.organisation_id and w.is_active and 'journey.ended' = any(w.events));
  else
    insert into happenings (organisation_id, event, subject, at)
    select n.organisation_id, 'journey.ended', n.id, n.ended_at from became n join was o on o.id = n.id
    where n.ended_at is not null and o.ended_at is null and exists (
      select from webhooks w where w.organisation_id = n.organisation_id and w.is_active and 'journey.ended' = any(w.events));
  end if;
  return null;
end $$;

create trigger told_when_new after insert on deliveries referencing new table as became
  for each statement execute function note_delivery_steps();
create trigger told_when_changed after update on deliveries referencing old table as was new table as became
  for each statement execute function note_delivery_steps();
create trigger told_when_new after insert on sessions referencing new table as became
  for each statement execute function note_session_ends();
create trigger told_when_changed after update on sessions referencing old table as was new table as became
  for each statement execute function note_session_ends();

-- Every message makes and changes such rows. The triggers are on only while a webhook asks for what they note: to who
-- asks for nothing they cost nothing.
create function listen_for(told regclass, wanted boolean) returns void language plpgsql as $$
begin
  if wanted = exists (select from pg_trigger where tgrelid = told and tgname = 'told_when_new' and tgenabled <> 'D') then
    return;
  end if;
  execute format('alter table %s %s trigger told_when_new', told, case when wanted then 'enable' else 'disable' end);
  execute format('alter table %s %s trigger told_when_changed', told, case when wanted then 'enable' else 'disable' end);
end $$;
revoke all on function listen_for(regclass, boolean) from public;

create function listen_as_asked() returns trigger language plpgsql security definer set search_path from current as $$
begin
  -- One after the other: each decides by what those before it left.
  perform pg_advisory_xact_lock(hashtext('what webhooks ask for'));
  perform listen_for('deliveries', exists (
    select from webhooks where is_active and events && array['delivery.sent', 'delivery.delivered', 'delivery.read', 'delivery.failed']));
  perform listen_for('sessions', exists (select from webhooks where is_active and 'journey.ended' = any(events)));
  return null;
end $$;
create trigger listen_as_asked after insert or update of events, is_active or delete on webhooks
  for each statement execute function listen_as_asked();

select listen_for('deliveries', false), listen_for('sessions', false);
