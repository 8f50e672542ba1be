-- The paths of the tree follow its links by themselves: what a statement changes in unit_link, a trigger changes in
-- unit_path, for all links of the statement in one pass. The work is that of the units that moved and those below them,
-- times the units above. Until now every move deleted and rebuilt the paths of the whole country.
--
-- On each line and day a unit has at most one parent (the exclusion constraint of unit_link), so its way up is one chain of
-- links. A row of unit_path is such a chain, from its descendant to its ancestor, in the days on which all its links hold.

-- Every row is made of links, whose ends are units already: the look-ups could find nothing else.
alter table unit_path drop constraint unit_path_ancestor_fkey, drop constraint unit_path_descendant_fkey;
-- Twelve levels are more than a country needs: a unit that far above another is one that the way up goes round to.
alter table unit_path add constraint unit_path_no_cycle check (ancestor <> descendant and depth < 12);

-- The exclusion constraint has a GiST index, which costs several times as much a step upwards as this one.
create index unit_link_up on unit_link (child, line);
create index unit_link_down on unit_link (parent);

create function follow_links() returns trigger language plpgsql as $$
begin
  -- Two moves at once could make a cycle together, so the tree is changed under one lock. Each statement below sees what
  -- those who held it before have committed, because transactions are READ COMMITTED.
  perform pg_advisory_xact_lock(hashtext('unit-tree'));

  if tg_op <> 'INSERT' then
    -- Paths over a link that was taken out: they begin at its child or below it and end above it, on days it held.
    with below as (
      select line, child as descendant, 0 as depth, during from taken_out
      union all
      select p.line, p.descendant, p.depth, o.during * p.during
        from taken_out o
        join unit_path p on p.ancestor = o.child and p.line = o.line and p.during && o.during
    )
    delete from unit_path p
     using below b
     where p.descendant = b.descendant and p.line = b.line
       and p.depth > b.depth and p.during && b.during;
  end if;

  if tg_op <> 'DELETE' then
    -- Paths over a link that was put in, each found once: from the lowest such link down by the paths there are, and up
    -- from it link by link.
    insert into unit_path (line, ancestor, descendant, depth, during)
      with recursive lowest as (
        select line, parent, child as descendant, 1 as depth, during from put_in
        union all
        select n.line, n.parent, p.descendant, p.depth + 1, n.during * p.during
          from put_in n
          join unit_path p on p.ancestor = n.child and p.line = n.line and p.during && n.during
      ), up as (
        select line, parent as ancestor, descendant, depth, during from lowest
        union all
        select up.line, l.parent, up.descendant, up.depth + 1, up.during * l.during
          from up
          join unit_link l on l.child = up.ancestor and l.line = up.line and l.during && up.during
         where up.depth < 12
      )
      select * from up;
  end if;
  return null;
end $$;

create trigger follow_new_links after insert on unit_link
  referencing new table as put_in for each statement execute function follow_links();
create trigger follow_changed_links after update on unit_link
  referencing old table as taken_out new table as put_in for each statement execute function follow_links();
create trigger follow_old_links after delete on unit_link
  referencing old table as taken_out for each statement execute function follow_links();

drop function rebuild_unit_path();
