-- For other systems: keys, what they asked already, and webhooks that tell them what happened.

-- A program's way in. It is a member, so that what it does has a name; the key itself is kept as SHA-256.
create table api_keys (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  member_id uuid not null unique references members,
  key_hash bytea not null unique,
  -- Its beginning, by which people tell keys apart.
  prefix text not null,
  -- Permissions, by their names.
  scopes text[] not null,
  created_at timestamptz not null default now(),
  -- To the minute.
  last_used_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz
);
create index api_keys_by_organisation on api_keys (organisation_id, created_at);
select wall('api_keys', 'select, insert, update');

-- What a program asked under a key of its own making: asked again, it gets the same answer, and nothing is done twice.
create table idempotent_requests (
  member_id uuid not null,
  key text not null,
  organisation_id uuid not null,
  request_hash text not null,
  answer json not null,
  created_at timestamptz not null default now(),
  primary key (member_id, key)
);
create index idempotent_requests_by_age on idempotent_requests (created_at);
select wall('idempotent_requests', 'select, insert');

create table webhooks (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null,
  url text not null,
  events text[] not null,
  -- Encrypted with the installation's secret.
  secret text not null,
  is_active boolean not null default true,
  created_at timestamptz not null default now()
);
create index webhooks_by_organisation on webhooks (organisation_id, created_at);
select wall('webhooks');

-- The outbox of webhooks, and their log. Its id is told to the receiver, who may get it twice.
create table webhook_deliveries (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  webhook_id uuid not null references webhooks on delete cascade,
  event text not null,
  -- The body, to the byte.
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  due_at timestamptz not null default now(),
  last_status int,
  last_error text,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, due_at) where state = 'waiting';
create index webhook_deliveries_newest on webhook_deliveries (webhook_id, id desc);
create index webhook_deliveries_by_age on webhook_deliveries (created_at);
select wall('webhook_deliveries', 'select, insert, update');

-- Up to where what happened has been made into deliveries. Ids are made before their rows are committed: those of `looked`
-- and before are all there once every transaction that was open at that look is over.
create table webhook_progress (
  only_one boolean primary key default true check (only_one),
  told_until timestamptz not null default now(),
  looked timestamptz not null default now(),
  looked_at xid8 not null default pg_current_xact_id()
);
insert into webhook_progress default values;
