import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { directionOf } from '@/lib/ground/i18n/routing'
import {
  headingDepths,
  type Laid,
  type LaidList,
  type LaidTable,
  laidOut,
} from '@/lib/text/statement/rules/laid-out'
import { notesOf } from '@/lib/text/statement/rules/structure-part'
import type { PassageView, StructurePart } from '@/lib/text/statement/types'
import type { Heading, PassageShape } from './passage-words'
import '@/styles/statement.structure.css'

interface LaidTextProps {
  passages: readonly PassageView[]
  /** Language of the rendering: a table runs in its direction. */
  lang: string
  /** What their lines are; absent where the text has no structure. */
  structure: StructurePart | undefined
  /** The level of the page's own heading above the text. */
  below: 1 | 2
  /** A passage; where the text has a structure, in its shape. */
  passage: (passage: PassageView, shape?: PassageShape) => ReactNode
  /** What stands round a table: its words are the children. */
  table: (passages: readonly PassageView[], words: ReactNode) => ReactNode
  /** Words in a cell: a passage, or what of it lies there. */
  cell: (passage: PassageView, shape: PassageShape) => ReactNode
}

const HEADINGS: readonly Heading[] = ['h2', 'h3', 'h4', 'h5', 'h6']

/** The passages of a text as their structure sets them: one after another where it has none, as ever. */
export function LaidText({ passages, lang, structure, below, passage, table, cell }: LaidTextProps) {
  const t = useTranslations('statement.structure')
  if (structure === undefined)
    return passages.map((each) => <Fragment key={each.number}>{passage(each)}</Fragment>)

  const depths = headingDepths(passages, structure.blocks)
  const shapeOf = (words: PassageView, block: PassageShape['block']): PassageShape => ({
    block,
    notes: notesOf(structure, words),
    heading: headingOf(depths.get(block), below),
  })
  const set = (laid: Laid<PassageView>, place: number): ReactNode => {
    switch (laid.kind) {
      case 'passage':
        return (
          <Fragment key={laid.passage.number}>
            {passage(laid.passage, laid.block ? shapeOf(laid.passage, laid.block) : undefined)}
          </Fragment>
        )
      case 'list':
        return <Fragment key={laid.items[0]?.passage.number}>{setList(laid)}</Fragment>
      case 'table':
        return <Fragment key={`table-${place}`}>{setTable(laid)}</Fragment>
      default:
        return (
          // biome-ignore lint/a11y/useSemanticElements: words of the statement, no fields
          <div
            key={laid.passages[0]?.[0].number}
            className={`tset tset--${laid.kind}`}
            role="group"
            aria-label={t(laid.kind)}
          >
            {laid.passages.map(([each, block]) => (
              <Fragment key={each.number}>{passage(each, shapeOf(each, block))}</Fragment>
            ))}
          </div>
        )
    }
  }
  const setList = ({ isOrdered, items }: LaidList<PassageView>): ReactNode => {
    const List = isOrdered ? 'ol' : 'ul'
    return (
      <List key={items[0]?.passage.number} className="tlist">
        {items.map(({ passage: each, block, lists }) => (
          <li key={each.number}>
            {passage(each, shapeOf(each, block))}
            {lists.map(setList)}
          </li>
        ))}
      </List>
    )
  }
  const setTable = ({ hasHead, rows }: LaidTable<PassageView>): ReactNode => {
    const within = rows.flatMap(({ cells }) => cells.flat().map((words) => words.passage))
    const setCell = (
      words: LaidTable<PassageView>['rows'][number]['cells'][number],
      block: PassageShape['block'],
    ) =>
      words.map(({ passage: each, start, end }) => {
        const isWhole = start === each.start && end === each.end
        const shape = { block, notes: notesOf(structure, { start, end }) }
        return (
          <Fragment key={start}>
            {cell(each, isWhole ? shape : { ...shape, within: { start, end } })}
          </Fragment>
        )
      })
    const [head, ...others] = rows
    return table(
      [...new Set(within)],
      <table className="ttable" dir={directionOf(lang)}>
        {hasHead && head && (
          <thead>
            <tr>
              {head.cells.map((words) => (
                <th key={words[0]?.start} scope="col">
                  {setCell(words, head.block)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(hasHead ? others : rows).map(({ block, cells }) => (
            <tr key={block.start}>
              {cells.map((words) => (
                <td key={words[0]?.start}>{setCell(words, block)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>,
    )
  }
  return laidOut(passages, structure.blocks).map(set)
}

/** The element of a heading: the highest are one deeper than the page's own. */
function headingOf(depth: number | undefined, below: number): Heading | undefined {
  return depth === undefined ? undefined : HEADINGS[Math.min(below - 1 + depth, HEADINGS.length - 1)]
}
