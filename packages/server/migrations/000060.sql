-- Feature flags: what can be switched off on a busy day, by people for their organisation, or by the load for all.

-- A row where somebody switched it; without one a flag is on.
create table flags (
  organisation_id uuid not null references organisations,
  name text not null,
  is_on boolean not null,
  note text not null default '',
  switched_by text not null,
  switched_at timestamptz not null default now(),
  primary key (organisation_id, name)
);
select wall('flags');

-- What the load switched off for the whole installation, why, and when it came back. Rows stay: they are the log.
create table sheds (
  id bigint generated always as identity primary key,
  name text not null,
  reason json not null,
  shed_at timestamptz not null default now(),
  restored_at timestamptz
);
create unique index sheds_now on sheds (name) where restored_at is null;
-- It is of no organisation: everybody on the installation may know it.
grant select on sheds to hotline_api;

-- Whoever writes here, a person or a program, is heard by every process.
create function flags_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('hotline', 'flags');
  if tg_table_name = 'flags' then
    perform pg_notify('hotline_changes', new.organisation_id || ' flags all');
  else
    perform pg_notify('hotline_changes', id || ' flags all') from organisations;
  end if;
  return null;
end $$;
create trigger flags_changed after insert or update on flags for each row execute function flags_changed();
create trigger sheds_changed after insert or update on sheds for each row execute function flags_changed();

-- Two trainings at once would each find that the other went live meanwhile: they have a queue of their own.
create or replace function ask_for_job(task text, source_key text default null) returns void
language plpgsql security definer set search_path from current as $$
begin
  if task not in ('trainTriage', 'refreshData') then
    raise exception 'no job % may be asked for', task;
  end if;
  if to_regnamespace('graphile_worker') is null then
    return;
  end if;
  perform graphile_worker.add_job(
    task,
    case when source_key is null then '{}'::json
      else json_build_object('organisationId', current_organisation(), 'key', source_key) end,
    queue_name := case when task = 'trainTriage' then 'triage' end,
    job_key := case when source_key is null then task else task || ' ' || current_organisation() || ' ' || source_key end);
end $$;
