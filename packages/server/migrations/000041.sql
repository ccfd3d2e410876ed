-- Golden messages that the new model understands otherwise than the live one.
alter table trainings add column differences json;
