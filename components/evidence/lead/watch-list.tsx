import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { watchAddress } from '@/lib/evidence/lead/rules/addresses'
import type { WatchView } from '@/lib/evidence/lead/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { useWhyMissed } from '../snapshot/outcome'
import { WatchActs } from './watch-acts'

interface WatchListProps {
  watches: readonly WatchView[]
  mayWatch: boolean
}

/** What is watched: each with its address, for what it is, and what came of asking it. */
export function WatchList({ watches, mayWatch }: WatchListProps) {
  const locale = useLocale()
  return (
    <ul className="lib">
      {watches.map((watch) => (
        <li key={watch.id}>
          <div>
            <p className="t">
              <a href={localePath(locale, watchAddress(watch.id))}>
                <bdi>{watch.name}</bdi>
              </a>
            </p>
            <WatchFacts watch={watch} />
          </div>
          {mayWatch && (
            <div className="meta2">
              <WatchActs id={watch.id} name={watch.name} isStopped={watch.stoppedAt !== null} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is known of something that is watched. */
export function WatchFacts({ watch }: { watch: WatchView }) {
  const t = useTranslations('lead')
  const locale = useLocale()
  const languageName = useLanguageName()
  const comma = commaIn(locale)
  return (
    <>
      <p className="meta">
        {t(`kind.${watch.kind}`)}
        {comma}
        {languageName(watch.language)}
        {comma}
        {t('every', { n: watch.everyHours })}
        {comma}
        {t('watch.leads', { n: watch.leads })}
      </p>
      <p className="meta">
        <a className="addr" dir="ltr" href={watch.address} rel="noreferrer noopener">
          {watch.address}
        </a>
      </p>
      <For watch={watch} />
      <Asked watch={watch} />
    </>
  )
}

/** The statements that it is for. */
function For({ watch }: { watch: WatchView }) {
  const t = useTranslations('lead')
  const comma = commaIn(useLocale())
  const { statements } = watch
  if (statements.length === 0) return <p className="meta">{t('forAll')}</p>
  return (
    <p className="meta">
      {t('forThese')}{' '}
      {statements.map(({ slug, shortTitle, language }, index) => (
        <span key={slug}>
          {index > 0 && comma}
          <Words lang={language}>{shortTitle}</Words>
        </span>
      ))}
    </p>
  )
}

/** When it was asked last, what came of that, and when it is asked next. */
function Asked({ watch }: { watch: WatchView }) {
  const t = useTranslations('lead')
  const outcome = useWatchOutcome()(watch)
  const at = (date: string) => ({ date: () => <Time date={date} length="exact" /> })
  return (
    <p>
      {watch.askedAt === null ? (
        t('watch.unasked')
      ) : (
        <>
          {t.rich('watch.asked', at(watch.askedAt))} {outcome}
        </>
      )}{' '}
      {watch.movedTo !== null &&
        t.rich('watch.movedTo', {
          address: () => (
            <bdi className="addr" dir="ltr">
              {watch.movedTo}
            </bdi>
          ),
        })}{' '}
      {watch.stoppedAt === null
        ? t.rich('watch.next', at(watch.nextAt))
        : t.rich('watch.stoppedAt', at(watch.stoppedAt))}
    </p>
  )
}

/** What came of asking something that is watched, in words; null where it was not asked yet. */
function useWatchOutcome(): (watch: WatchView) => string | null {
  const t = useTranslations('lead.outcome')
  const whyMissed = useWhyMissed()
  return ({ outcome, kind, fault, status, entries, fresh }) => {
    switch (outcome) {
      case null:
        return null
      case 'read':
        return t(kind === 'feed' ? 'readFeed' : 'readPage', { n: entries, m: fresh })
      case 'unchanged':
      case 'gone':
        return t(outcome)
      case 'unreadable':
        return fault === 'too-large' || fault === 'coding'
          ? t('missed', { why: whyMissed({ outcome: fault, status }) })
          : t(kind === 'feed' ? 'noFeed' : 'noPage')
      case 'missing':
      case 'blocked':
      case 'unresolved':
      case 'failing':
        return t('missed', { why: whyMissed({ outcome: fault ?? 'failed', status }) })
    }
  }
}
