-- 告知承诺: to look at and to find, and to undo what rested on a false one.
alter table task drop constraint task_kind;
alter table task add constraint task_kind check (kind in ('decide', 'mend', 'objection', 'void', 'pledge', 'undo'));
