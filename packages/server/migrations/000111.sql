-- When any process was too busy last: what was shed comes back when all of them have been calm for a while.
create table busy_times (
  only_one boolean primary key default true check (only_one),
  busy_at timestamptz not null default '-infinity'
);
insert into busy_times default values;
