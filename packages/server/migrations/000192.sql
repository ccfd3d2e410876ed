-- A number that people wrote to cannot be removed: what was said by it stays. A retired one says and hears nothing any more.
-- The old program, while it still runs, goes on with it.
alter table numbers add column retired_at timestamptz;
