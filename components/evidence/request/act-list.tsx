import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { listedActs } from '@/lib/evidence/request/rules/acts'
import type { ActView } from '@/lib/evidence/request/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'

interface ActListProps<Each extends ActView> {
  acts: readonly Each[]
  /** Where the pages of sources stand, without a language. */
  sources: string
  /** What the desk says after an act. */
  after?: (act: Each) => ReactNode
}

/** What happened to a request, in the order of the days. What was corrected stays, and says so; an answer that was only given its source is one act. */
export function ActList<Each extends ActView>({ acts, sources, after }: ActListProps<Each>) {
  const t = useTranslations('request')
  const locale = useLocale()
  return (
    <ul className="list log">
      {listedActs(acts).map((act) => (
        <li key={act.id}>
          <Time date={act.day} />
          <span>
            {act.isCorrected ? <del>{t(`kind.${act.kind}`)}</del> : t(`kind.${act.kind}`)}
            {act.isCorrection && act.kind !== 'struck' && <span className="quiet"> ({t('correction')})</span>}
            {act.isCorrected && <span className="quiet"> ({t('corrected')})</span>}
            {act.reference !== null && (
              <span className="quiet"> · {t('reference', { reference: isolated(act.reference) })}</span>
            )}
            {act.text !== null && (
              <>
                <br />
                <Words lang={act.language ?? ''}>{act.text}</Words>
              </>
            )}
            {act.source && (
              <Answer source={act.source} href={localePath(locale, `${sources}/${act.source.id}`)} />
            )}
            {after?.(act)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Answer({ source, href }: { source: NonNullable<ActView['source']>; href: string }) {
  const t = useTranslations('request')
  return (
    <>
      <br />
      {t.rich('sourceIs', {
        source: () => (
          <a href={href}>
            <Ref>{source.id}</Ref> <Words lang={source.language}>{source.title}</Words>
          </a>
        ),
      })}
    </>
  )
}
