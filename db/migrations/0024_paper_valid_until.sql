-- A paper made again after a change holds from the day on which the changed terms begin; the earlier one
-- holds until the day before. Null: replaced at once.
alter table paper add column superseded_from date;
