import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { StatusMark } from '@/components/text/method/status-mark'
import { OfStatement } from '@/components/text/statement/of-statement'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { NoLongerMetView } from '@/lib/assessment/status-update/rules/holds'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { useNoLongerMet } from './no-longer-met'

/** Judgements that no longer meet what they met once, each with what is wanting and since which source was classed. */
export function NoLongerMetList({
  entries,
  writes,
}: {
  entries: readonly NoLongerMetView[]
  /** Whether the member may write a status update. */
  writes: boolean
}) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const words = useNoLongerMet()
  return (
    <ul className="queue">
      {entries.map(({ slug, parties, reference, title, titleLanguage, party, judgement, as, noLonger }) => (
        <li key={`${slug} ${reference} ${party}`} className="qrow">
          <Ref>{reference}</Ref>
          <div>
            <a className="what" href={localePath(locale, `/${slug}/${reference}`)}>
              <OwnTitle of={{ title, titleLanguage }} />
              <PartyAfter party={party} parties={parties} />
            </a>{' '}
            <StatusMark judgement={judgement} provisional={as === 'provisional'} brief={as === 'final'} />
            <br />
            <span className="quiet">
              <OfStatement slug={slug} />
              {words(noLonger)}
            </span>
          </div>
          {writes && (
            <span className="btns">
              <a
                className="btn btn--s"
                href={localePath(locale, `/desk/${slug}/${reference}?party=${party}`)}
              >
                {t('write', { ref: isolated(reference) })}
              </a>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
