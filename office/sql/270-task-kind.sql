-- 待办的种类: to decide, to mend at the window, to look at an objection, to say yes or no to a voiding; and who has taken it.
alter table task add column kind text not null default 'decide';
alter table task add constraint task_kind check (kind in ('decide', 'mend', 'objection', 'void'));
alter table task add column taken_by text; -- the pseudonym of a staff account
