import { useLocale, useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { RecordFilters } from '@/components/ground/layout/record-filters'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { ForceMark } from '@/components/text/method/force-mark'
import { OwnTitle } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { threadOf } from '@/lib/assessment/lineage/rules/thread'
import { LINEAGE_KINDS, type PublicLinkView } from '@/lib/assessment/lineage/types'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { lineageAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'
import { WithdrawnLink } from './item-lineage'
import { KindMark } from './kind-mark'
import { LineageLine } from './lineage-line'
import { LineageTable } from './lineage-table'
import '@/styles/lineage.css'

interface LineagePageProps {
  locale: Locale
  statement: StatementView
  /** The items that stand, in reading order: at least those that links name. */
  items: readonly Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'force'>[]
  part: Part<PublicLinkView>
  /** The id of the link that the part follows; null for the beginning. */
  after: string | null
  /** The day with which the lines end, YYYY-MM-DD. */
  today: string
  /** The day at whose end it is shown; absent for what is public now. */
  day?: string
}

/** A part of where the items of a statement come back in later texts: for each a line over time, and the same as a table. */
export function LineagePage({ locale, statement, items, part, after, today, day }: LineagePageProps) {
  const t = useTranslations('lineage')
  const record = useTranslations('layout.record')
  const list = lineageAddress(statement.slug)
  const threads = items.flatMap((item) => {
    const thread = threadOf({ slug: statement.slug, reference: item.reference }, part.entries)
    return thread ? [{ item, thread }] : []
  })
  const withdrawn = part.entries.filter((link) => link.withdrawn !== null)
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(list, after ?? '')}
      title={record('lineage')}
      statement={runnerOf(statement)}
      current="record"
      day={day ?? null}
    >
      <PageHead title={record('lineage')}>{t('pageLede')}</PageHead>
      <RecordFilters locale={locale} slug={statement.slug} current="lineage" />
      {threads.length === 0 && <p className="side-said pb-l">{t('none')}</p>}
      {threads.map(({ item, thread }) => (
        <section key={item.reference} id={`l${item.reference}`} className="clause">
          <h2 className="h2" id={`t${item.reference}`}>
            <Ref>{item.reference}</Ref> <OwnTitle of={item} />
          </h2>
          <p className="small">
            <ForceMark force={item.force} />
          </p>
          <LineageLine thread={thread} today={today} isEarlierDay={day !== undefined} />
          <LineageTable thread={thread} labelledBy={`t${item.reference}`} />
        </section>
      ))}
      {withdrawn.length > 0 && (
        <RailSection id="withdrawn" title={t('withdrawn')}>
          <ul className="list">
            {withdrawn.map((link) => (
              <li key={link.id} id={link.anchor}>
                <WithdrawnLink link={link} />
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      <PartTurn part={part} hrefOf={(entry) => localePath(locale, afterAddress(list, entry))} />
      <RailSection id="kinds" title={t('kinds')}>
        <ul className="list list--tight">
          {LINEAGE_KINDS.map((kind) => (
            <li key={kind} className="line">
              <KindMark kind={kind} /> <span className="quiet">{t(`kindDef.${kind}`)}</span>
            </li>
          ))}
        </ul>
        <Propose />
      </RailSection>
    </ReadingPage>
  )
}

function Propose() {
  const t = useTranslations('lineage')
  return (
    <p className="small pt-s">
      <a className="tap noprint" href={localePath(useLocale(), '/desk/lineage')}>
        {t('propose')}
      </a>
    </p>
  )
}
