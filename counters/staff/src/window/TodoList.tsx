import type { StaffCaseView } from '../door/answers.ts'
import { openTodo } from '../model/red-key.ts'
import { windowWords } from '../words/window.ts'

/** 还要做 n 件事: the first open line is what the red key does. */
export const TodoList = ({ view }: { readonly view: StaffCaseView }) => {
  const open = openTodo(view)
  const now = open[0]
  return (
    <section aria-labelledby="todo-head">
      <h2 id="todo-head">{windowWords.todoTitle(open.length)}</h2>
      {view.todo.length === 0 ? <p className="soft">{windowWords.todoNone}</p> : null}
      <ol className="todo">
        {view.todo.map((one) => {
          const state = one.done ? 'done' : one === now ? 'now' : 'later'
          const word = { done: windowWords.todoDone, now: windowWords.todoNow, later: windowWords.todoLater }[state]
          return (
            <li key={one.id} className={`todo-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
              <span className="todo-sign" aria-hidden="true">
                {{ done: '✓', now: '●', later: '○' }[state]}
              </span>
              <span>{one.words.zh}</span>
              <span className="soft">
                {one.done || one.mine || one.who === undefined ? word : windowWords.todoOther(one.who.zh)}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
