import { useTranslations } from 'next-intl'
import { ItemAccount } from '@/components/assessment/status-update/item-account'
import { Sign } from '@/components/ground/ui/sign'
import type { EvidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'

interface ItemWhyProps {
  slug: string
  /** At least one. */
  lines: readonly JudgedLine[]
  evidence: EvidenceList
  isApart: boolean
  /** For whom a line stands. */
  whose: (line: string) => string
  partyName: (key: string) => string
}

/** Why an item was judged so, line by line; said once for all: that nobody has opened a source of which words are missing. */
export function ItemWhy({ slug, lines, evidence, isApart, whose, partyName }: ItemWhyProps) {
  const t = useTranslations()
  return (
    <section className="pb-m" aria-labelledby="why">
      <div className="secthead">
        <h2 className="h2" id="why">
          {t('commitment.why')}
        </h2>
      </div>
      <div className={isApart ? 'why why--apart' : 'why'}>
        {lines.map((line) => (
          <ItemAccount
            key={line.party}
            line={line}
            whose={whose(line.party)}
            {...{ evidence, isApart, slug, partyName }}
          />
        ))}
      </div>
      {lines.some(isBuiltOnExcerpts) && (
        <p className="small quiet pt-s line gap-s">
          <Sign name="missing" />
          <span className="grow">{t('review.excerpts')}</span>
        </p>
      )}
    </section>
  )
}

/** Provisional while a citation lacks its exact words or their place: nobody has opened the source. */
function isBuiltOnExcerpts({ as, unmet }: JudgedLine): boolean {
  return as === 'provisional' && unmet.some(({ key }) => key === 'status-update.unmet.quotes')
}
