-- How people go through journeys: counted from the turns by a job, some seconds behind them, so that the hot path pays
-- nothing for it.

-- Turns are counted in the order of their ids, and lie on the disk nearly so: this index is a few pages, whatever comes.
create index turns_by_id on turns using brin (id) with (pages_per_range = 16, autosummarize = on);

-- How far the counting has come. Turns up to `looked` were numbered before the transactions from `looked_at` on began,
-- so once all earlier ones are over, no turn up to there can still appear.
create table journey_progress (
  is_only boolean primary key default true check (is_only),
  counted bigint not null default 0,
  looked bigint not null default 0,
  looked_at xid8,
  at timestamptz
);
insert into journey_progress default values;

-- One contact's pass through one journey. A session has one, and one more for each journey that it goes into.
create table journey_runs (
  id uuid primary key,
  organisation_id uuid not null,
  journey_id uuid not null,
  -- 0 where the journey has no versions: the messages of reminders.
  version int not null,
  contact_id uuid not null,
  session_id uuid not null,
  -- Another journey went into this one.
  is_entered boolean not null,
  status text not null check (status in ('waiting', 'completed', 'expired', 'interrupted', 'failed')),
  -- The node where it is, or was when it ended; null at the first one.
  node text,
  -- Key → name, value and category, as they are now.
  results json not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- The day on which it began, in the organisation's time zone.
  day date not null
) with (fillfactor = 80);
create index journey_runs_in_order on journey_runs (organisation_id, journey_id, started_at desc, id desc);
create index journey_runs_by_contact on journey_runs (contact_id);
select wall('journey_runs', 'select, delete');

-- Of those who began on this day: how many, and how they ended so far.
create table journey_days (
  organisation_id uuid not null,
  journey_id uuid not null,
  version int not null,
  day date not null,
  started int not null default 0,
  entered int not null default 0,
  completed int not null default 0,
  expired int not null default 0,
  interrupted int not null default 0,
  failed int not null default 0,
  primary key (organisation_id, journey_id, version, day)
);
select wall('journey_days', 'select');

-- How often each exit was taken on a day.
create table journey_exits (
  organisation_id uuid not null,
  journey_id uuid not null,
  version int not null,
  exit text not null,
  day date not null,
  taken int not null,
  primary key (organisation_id, journey_id, version, exit, day)
);
select wall('journey_exits', 'select');

-- How many ended at each node on a day without being through. An empty node is the first one.
create table journey_stops (
  organisation_id uuid not null,
  journey_id uuid not null,
  version int not null,
  node text not null,
  day date not null,
  stopped int not null,
  primary key (organisation_id, journey_id, version, node, day)
);
select wall('journey_stops', 'select');

-- Of those who began on this day: how many have this category of a result now.
create table journey_categories (
  organisation_id uuid not null,
  journey_id uuid not null,
  result text not null,
  category text not null,
  day date not null,
  people int not null,
  primary key (organisation_id, journey_id, result, category, day)
);
select wall('journey_categories', 'select');
