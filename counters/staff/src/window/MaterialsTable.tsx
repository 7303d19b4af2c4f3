import type { StaffCaseView } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { countByState, materialsInOrder, matterName } from '../model/case-view.ts'
import { dayWords } from '../model/days.ts'
import { classWord, materialSigns } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'

/** 材料: what is held, who owes what, what is made here; what is missing stands first. */
export const MaterialsTable = ({ view }: { readonly view: StaffCaseView }) => {
  const counts = countByState(view.materials)
  return (
    <section className="card" aria-labelledby="materials-head">
      <h2 id="materials-head">
        <span>{windowWords.materials}</span>
        <span className="soft">
          {windowWords.materialsCount(
            view.materials.length,
            counts.held + counts.given,
            counts['on-site'],
            counts['owed-by-source'],
            counts.needed,
          )}
        </span>
      </h2>
      {view.materials.length === 0 ? (
        <p className="soft">{windowWords.materialsNone}</p>
      ) : (
        <table className="materials">
          <thead>
            <tr>
              <th scope="col">{windowWords.colMaterial}</th>
              <th scope="col">{windowWords.colFrom}</th>
              <th scope="col">{windowWords.colMatters}</th>
              <th scope="col">{windowWords.colClass}</th>
              <th scope="col">{windowWords.colState}</th>
            </tr>
          </thead>
          <tbody>
            {materialsInOrder(view.materials).map((material) => (
              <tr key={material.key}>
                <th scope="row">{material.name.zh}</th>
                <td>{material.from.zh}</td>
                <td>{material.matters.map((matter) => matterName(view, matter)).join('、')}</td>
                <td>{classWord(material.class)}</td>
                <td>
                  <SignPill
                    sign={materialSigns[material.state]}
                    {...(material.due === undefined
                      ? {}
                      : { more: windowWords.until(dayWords(material.due, view.today)) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
