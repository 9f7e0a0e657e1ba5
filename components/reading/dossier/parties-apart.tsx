import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { partyAnchor } from '@/components/assessment/status-update/party-judgements'
import { Ref } from '@/components/ground/ui/ref'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import type { ShownLine } from '@/lib/assessment/status-update/rules/lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'

/** Where the items stand that are judged party by party. */
export const APART = 'by-party'

/** The items on which a party is judged by itself, with what is said of each. Nothing where all are judged together. */
export function PartiesApart({ overview, brief }: { overview: Overview; brief: boolean }) {
  const t = useTranslations('dossier.parties')
  const locale = useLocale()
  const apart = overview.items.flatMap((item) => {
    const lines = overview.lines.get(item.reference) ?? []
    return lines.some(({ party }) => party !== ALL_PARTIES) ? [{ item, lines }] : []
  })
  if (apart.length === 0) return null
  return (
    <section aria-labelledby={APART} className="apart mt-l">
      <div className="secthead">
        <h2 className="h2" id={APART}>
          {t('title')}
        </h2>
        <span className="small quiet">{t('apart', { n: apart.length, m: overview.items.length })}</span>
      </div>
      {apart.map(({ item, lines }) => {
        const page = localePath(locale, `/${overview.statement.slug}/${item.reference}`)
        return (
          <section key={item.reference} aria-labelledby={`${APART}-${item.reference}`}>
            <h3 className="apart__t" id={`${APART}-${item.reference}`}>
              <Ref>{item.reference}</Ref>{' '}
              <a href={page}>
                <OwnTitle of={item} />
              </a>
            </h3>
            <ul>
              {lines.map((line) => (
                <Line key={line.party} line={line} page={page} overview={overview} brief={brief} />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

interface LineProps {
  line: ShownLine<RevisionView>
  /** The address of the item's page. */
  page: string
  overview: Overview
  brief: boolean
}

function Line({ line: { party, shown, as }, page, overview, brief }: LineProps) {
  const t = useTranslations('commitment')
  const partyName = usePartyName(overview.statement.parties)
  const said = inShortOfLine(shown)
  return (
    <li>
      <h4 className="h3">
        <a href={`${page}#${partyAnchor(party)}`}>
          {party === ALL_PARTIES ? t('together') : partyName(party)}
        </a>
      </h4>
      <p className="line">
        <StatusMark judgement={shown.judgement} provisional={as === 'provisional'} brief={brief} />
        <ConfidenceMark confidence={shown.confidence} />
      </p>
      <InShort said={said === null ? [] : [{ ...said, party: ALL_PARTIES }]} partyName={partyName} />
    </li>
  )
}
