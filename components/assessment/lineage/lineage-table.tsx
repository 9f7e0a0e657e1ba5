import { useTranslations } from 'next-intl'
import { Quote } from '@/components/evidence/source/quote'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import type { Point, Thread } from '@/lib/assessment/lineage/rules/thread'
import { isolated } from '@/lib/ground/i18n/isolated'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { KindMark } from './kind-mark'
import { LinkWords } from './link-words'
import { TextName } from './text-name'
import '@/styles/dossier.evidence.css'

const columns = ['number', 'date', 'text', 'how', 'words', 'by'] as const

/** The texts of an item's line, one a row, by their numbers in the drawing. */
export function LineageTable({
  thread: { item, points },
  labelledBy,
}: {
  thread: Thread
  labelledBy: string
}) {
  const t = useTranslations('lineage.column')
  return (
    <table className="diff texts" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <Row key={point.link?.id ?? 'own'} point={point} number={index + 1} slug={item.slug} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ point: { text, link }, number, slug }: { point: Point; number: number; slug: string }) {
  const t = useTranslations()
  const isEarlier = link !== null && link.earlier === text
  const label = (column: (typeof columns)[number]) => t(`lineage.column.${column}`)
  return (
    <tr id={link?.anchor}>
      <th scope="row">{number}</th>
      <td data-l={label('date')}>
        {text.date === null ? t('status-update.citation.undated') : <Time date={text.date} />}
      </td>
      <td data-l={label('text')}>
        <TextName text={text} slug={slug} />
      </td>
      <td data-l={label('how')}>
        {link?.content ? <KindMark kind={link.content.kind} /> : t('lineage.thisItem')}
        {isEarlier && (
          <>
            <br />
            <span className="quiet">{t('lineage.earlierText')}</span>
          </>
        )}
      </td>
      <td data-l={label('words')} className="ev">
        {link?.content && !isEarlier ? (
          <>
            <LinkWords earlier={link.earlier} later={link.later} content={link.content} />
            <CoveredHere covered={link.covered} />
          </>
        ) : (
          text.kind === 'item' && <Quote quote={quotedWords(text)} language={text.language} />
        )}
        {isEarlier && link.content && (
          <p className="shows">
            <Words lang={link.content.whyLanguage}>{link.content.why}</Words>
          </p>
        )}
      </td>
      <td data-l={label('by')}>
        {link &&
          t('lineage.byAndReader', { author: isolated(link.author), reviewer: isolated(link.reviewer) })}
      </td>
    </tr>
  )
}
