/**
 * How a view's rows get into the append. The ledger knows no view table: the office registers a writer for each kind of row
 * and names the rows in `Commit.views[name]`.
 *
 * `sql` is the body of one CTE. `$views` stands for the rows of all views; the body reads its own by name and is guarded by
 * `from won` (or `using won`), which has one row when the append won its stream's head and none otherwise. Lower case, every
 * table with its region_code. A body with no rows in the commit is left out of the statement.
 *
 * ```sql
 * -- inbox: insert or update
 * insert into inbox (region_code, task_id, due_on)
 * select given.region_code, given.task_id, given.due_on
 * from won, jsonb_to_recordset($views -> 'inbox') as given (region_code text, task_id text, due_on date)
 * on conflict on constraint inbox_pk do update set due_on = excluded.due_on
 *
 * -- inbox-gone: delete by key
 * delete from inbox
 * using won, jsonb_to_recordset($views -> 'inbox-gone') as given (region_code text, task_id text)
 * where inbox.region_code = given.region_code and inbox.task_id = given.task_id
 * ```
 *
 * One statement sees the tables as they were before it: do not touch one row by two writers in one commit, nor name one key
 * twice in the rows of an upsert (PostgreSQL refuses both, 21000 or silently).
 */
export type ViewWriter = {
  /** Letters, digits and hyphens. */
  readonly name: string
  readonly sql: string
  /**
   * Constraints of the view's tables whose violation is an answer and not an accident (a slot already taken, a count below
   * zero): the append then says `{ outcome: 'refused', constraint }` and nothing is written.
   */
  readonly refusals?: readonly string[]
}
