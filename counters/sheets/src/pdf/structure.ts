import type PDFDocument from 'pdfkit'
import type { Step } from './strip.ts'

type Paper = InstanceType<typeof PDFDocument>
type Content = ReturnType<Paper['markStructureContent']>

/** A node of the tree that screen readers follow; `held` are contents and nodes in reading order. */
type Node = { readonly tag: string; readonly held: (Content | Node)[]; readonly byKey: Map<string, Node> }

export type Tree = {
  /** Ink until `close` belongs to that place; undefined: decoration, read to nobody. */
  readonly open: (where: readonly Step[] | undefined) => void
  readonly close: () => void
  readonly end: () => void
}

const isNode = (held: Content | Node): held is Node => 'tag' in held

/** Tagged PDF: what stands where in the document, whatever page or column it was printed on. */
export const structure = (pdf: Paper, qrWords: string): Tree => {
  const root: Node = { tag: 'Document', held: [], byKey: new Map() }
  const nodeAt = (where: readonly Step[]): Node =>
    where.reduce((node, { tag, key }) => {
      const there = node.byKey.get(`${tag} ${key}`)
      if (there !== undefined) return there
      const made: Node = { tag, held: [], byKey: new Map() }
      node.byKey.set(`${tag} ${key}`, made)
      node.held.push(made)
      return made
    }, root)
  const elementOf = ({ tag, held }: Node): ReturnType<Paper['struct']> => {
    const children = held.map((one) => (isNode(one) ? elementOf(one) : one))
    return pdf.struct(tag, tag === 'Figure' ? { alt: qrWords } : {}, children)
  }
  return {
    open: (where) => {
      if (where === undefined) pdf.markContent('Artifact', { type: 'Layout' })
      else {
        const node = nodeAt(where)
        node.held.push(pdf.markStructureContent(where.at(-1)?.tag ?? 'P'))
      }
    },
    close: () => {
      pdf.endMarkedContent()
    },
    end: () => {
      pdf.addStructure(elementOf(root))
    },
  }
}
