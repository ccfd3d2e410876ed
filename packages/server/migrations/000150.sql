-- Whether a member wants to see no more of the first steps: what is still to be done before people are answered well.
alter table members add column first_steps_put_away_at timestamptz;
