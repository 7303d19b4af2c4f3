-- 绿色通道: of those who come at the same time, these are called first. Why is nobody's business but the couple's.
alter table arrival add column green boolean not null default false;
