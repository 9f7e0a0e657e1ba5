import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Missing } from '@/components/ground/ui/missing'
import { Ref } from '@/components/ground/ui/ref'
import {
  asCell,
  asColumnHead,
  asRow,
  asRowGroup,
  asRowHead,
  asTable,
} from '@/components/ground/ui/table-roles'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { type ClauseColumns, clauseColumns } from '@/lib/text/statement/rules/clause-columns'
import type { VerbOfItem } from '@/lib/text/statement/rules/verbs'
import type { SeenClauseView, SeenText, StatementView, WordedItem } from '@/lib/text/statement/types'
import { useRenderingName } from './names'
import { OperativeWords } from './operative-words'
import { TextName } from './verb-by-text'

interface ClauseTableProps {
  statement: StatementView
  verb: VerbOfItem<WordedItem>
  items: readonly WordedItem[]
}

/** The passage that a verb governs, item by item, in the base and beside it in one text for each language and force. */
export function ClauseTable({ statement, verb, items }: ClauseTableProps) {
  const t = useTranslations('statement.verb')
  const columns = clauseColumns(verb, items)
  const id = `clauses-${verb.item.reference}`
  if (columns.texts.length === 0) return null
  return (
    <section className="pb-m" aria-labelledby={id}>
      <div className="secthead">
        <h2 className="h2" id={id}>
          {t('clauses', { n: Number.parseInt(verb.item.reference, 10) })}
        </h2>
        <span className="small quiet">{t('governs', { item: verb.item.reference })}</span>
      </div>
      <table className="para" {...asTable}>
        <Heads statement={statement} columns={columns} />
        <tbody {...asRowGroup}>
          {columns.rows.map((row) => (
            <Row key={row.item.reference} statement={statement} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Heads({ statement: { slug, base }, columns }: Heading) {
  const t = useTranslations('statement')
  const languageName = useLanguageName()
  return (
    <thead {...asRowGroup}>
      <tr {...asRow}>
        <th scope="col" {...asColumnHead}>
          <span className="vh">{t('verb.item')}</span>
        </th>
        <th scope="col" {...asColumnHead}>
          <b>{t('variants.thisEdition')}</b> <small>{languageName(base.language)}</small>
        </th>
        {columns.texts.map((text) => (
          <th key={text.key} scope="col" {...asColumnHead}>
            <b>
              <TextName slug={slug} text={{ kind: 'seen', text }} />
            </b>{' '}
            <small>{languageName(text.language)}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface Heading {
  statement: StatementView
  columns: ClauseColumns<WordedItem>
}

interface RowProps extends Heading {
  row: ClauseColumns<WordedItem>['rows'][number]
}

function Row({ statement: { slug, base }, columns, row: { item, words, cells } }: RowProps) {
  const locale = useLocale()
  const name = useRenderingName()
  const languageName = useLanguageName()
  const { start, end, exact, reference } = item
  return (
    <tr {...asRow}>
      <th scope="row" {...asRowHead}>
        <a className="tap" href={localePath(locale, `/${slug}/${reference}`)}>
          <Ref>{reference}</Ref>
        </a>
      </th>
      <td data-l={name(base)} {...asCell}>
        <OperativeWords side={{ start, end, exact, words }} lang={base.language} />
      </td>
      {columns.texts.map((text, index) => (
        <td
          key={text.key}
          data-l={`${text.publisher}${commaIn(locale)}${languageName(text.language)}`}
          {...asCell}
        >
          <Said text={text} clause={cells[index] ?? null} />
        </td>
      ))}
    </tr>
  )
}

/** A text's own words for an item; where it was seen whole, that it has none. */
function Said({ text, clause }: { text: SeenText; clause: SeenClauseView | null }) {
  const t = useTranslations('statement')
  if (clause === null)
    return (
      <p className="none">
        <Missing>{t(text.extent === 'whole' ? 'wording.notHere' : 'verb.notSeen')}</Missing>
      </p>
    )
  const { start, end, exact, words, force } = clause
  return (
    <OperativeWords
      side={{ start, end, exact, words: words && { ...words, force, entry: null } }}
      lang={text.language}
    />
  )
}
