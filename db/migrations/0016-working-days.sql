-- Working days after p_from up to and with p_to, as domain/calendar/working-days.ts counts them (a test holds the two
-- together): weekdays by arithmetic, then the calendar's exceptions.
create function weekdays_until(p_day date) returns int language sql immutable as $$
  -- The first day of the calendar was a Monday; division and remainder count downwards before a later one.
  select ((p_day - date '0001-01-01') / 7) * 5 + least((p_day - date '0001-01-01') % 7 + 1, 5)
$$;
create function working_days_between(p_from date, p_to date) returns int language sql stable as $$
  select case when p_to < p_from then -working_days_between(p_to, p_from) else (
    weekdays_until(p_to) - weekdays_until(p_from)
    - (select count(*)::int from calendar_day where not working and day > p_from and day <= p_to and extract(isodow from day) < 6)
    + (select count(*)::int from calendar_day where working and day > p_from and day <= p_to and extract(isodow from day) >= 6)) end
$$;
