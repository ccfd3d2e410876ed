-- Editing in the console. An entry is one thing of the programme that people edit: a content, an answer, a label with its
-- examples, an urgency rule, a state, a data source. What is live stays where it was (settings, triage_contents); here is
-- what is being written, and who published what when.

-- What somebody is writing: one draft an entry, for all to see.
create table entry_drafts (
  organisation_id uuid not null references organisations,
  kind text not null,
  key text not null,
  -- Null: the entry is to be removed.
  body json,
  -- The published version that the draft began from; 0 where there was none. Another one since then is a conflict.
  based_on int not null,
  -- Grows with every save: who saves over a newer one is told so.
  edit int not null default 1,
  state text not null default 'draft' check (state in ('draft', 'review')),
  note text not null default '',
  author_id text not null,
  author text not null,
  -- Who asked for the review, and who wrote in it: none of them may approve.
  authors text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation_id, kind, key)
);

-- Immutable. The newest version is what is live, however it came there.
create table entry_versions (
  organisation_id uuid not null references organisations,
  kind text not null,
  key text not null,
  version int not null,
  -- Null: it was removed.
  body json,
  source text not null check (source in ('console', 'files')),
  author text not null default '',
  approved_by text,
  message text not null default '',
  published_at timestamptz not null default now(),
  primary key (organisation_id, kind, key, version)
);
create index entry_versions_newest on entry_versions (organisation_id, published_at desc);

-- How a team wants to publish; without a row the defaults hold.
create table editing_rules (
  organisation_id uuid primary key references organisations,
  -- Somebody else than the author must approve.
  review boolean not null default false,
  -- Whether a model that is no worse goes live by itself, or waits for a person.
  goes_live text not null default 'whenNoWorse' check (goes_live in ('whenNoWorse', 'byHand'))
);

-- Each training: how far it is, and what came of it.
create table trainings (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  asked_by text not null default '',
  -- With the drafts as if they were published: to be tried, not to go live.
  with_drafts boolean not null default false,
  step text not null,
  outcome text check (outcome in ('switched', 'kept', 'same', 'waits', 'tried', 'failed')),
  version text,
  reason text,
  -- The new model and the live one on the golden set of that day.
  measured json,
  live_measured json,
  live_version text,
  started_at timestamptz not null default now(),
  -- A step was taken; one that is silent for long has died.
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index trainings_newest on trainings (organisation_id, started_at desc);

alter table triage_switches drop constraint triage_switches_because_check;
alter table triage_switches add constraint triage_switches_because_check
  check (because in ('trained', 'rolledBack', 'chosen'));

-- Which questions an answer was given to, and which ones found none. Messages that went to a journey are in neither.
create index triage_records_answered on triage_records (organisation_id, answer, message_id) where answer is not null;
create index triage_records_open on triage_records (organisation_id, message_id)
  where outcome in ('offered', 'handedOver', 'waiting');

-- How a source's tries went, newest last; only the newest ones are kept.
create table data_tries (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  key text not null,
  outcome text not null,
  problems json not null,
  row_count int,
  as_of date,
  tried_at timestamptz not null default now()
);
create index data_tries_newest on data_tries (organisation_id, key, id desc);

select wall('entry_drafts');
select wall('entry_versions', 'select, insert');
select wall('editing_rules');
select wall('trainings');
select wall('data_tries', 'select');

-- Adds a job for those behind the wall, who cannot see the queue. Before the first start of a job worker there is no queue;
-- that start looks by itself for what is to be done. Only tasks that take no orders: their payload is the organisation.
create function ask_for_job(task text, source_key text default null) returns void
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
    job_key := case when source_key is null then task else task || ' ' || current_organisation() || ' ' || source_key end);
end $$;
revoke execute on function ask_for_job from public;
grant execute on function ask_for_job to hotline_api;
