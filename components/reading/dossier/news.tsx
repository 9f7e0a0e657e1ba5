import { useLocale, useTranslations } from 'next-intl'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { StatementPlace } from '@/components/text/statement/named'
import { OwnTitle, OwnWords } from '@/components/text/statement/own-words'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { ActOfStatement, Home, SourceEvent } from '@/lib/reading/dossier/types'
import { historyAddress } from '@/lib/text/statement/rules/addresses'
import { inPlace } from '@/lib/text/statement/rules/own-words'
import type { StatementHead } from '@/lib/text/statement/types'
import { SubscribeLink } from '../subscription/subscribe-link'

type NewsProps = Pick<Home, 'events' | 'acts'>

/** What happened last in the sources of any statement, each at the source's own date; then, apart, what was published here last. Of several statements each says of which it is. */
export function News({ events, acts }: NewsProps) {
  const t = useTranslations('dossier')
  const locale = useLocale()
  const slugs = new Set([
    ...events.map(({ statement }) => statement.slug),
    ...(acts ?? []).map(({ slug }) => slug),
  ])
  const [only] = slugs
  const isOfOne = slugs.size === 1
  return (
    <section aria-labelledby="news">
      <div className="secthead">
        <h2 className="h2" id="news">
          {t('home.news')}
        </h2>
        {only !== undefined && isOfOne && (
          <a className="tap small" href={localePath(locale, historyAddress(only))}>
            {t('home.record')}
          </a>
        )}
      </div>
      {events.length === 0 && acts?.length === 0 && <p className="side-said">{t('front.noneYet')}</p>}
      <ul className="news">
        {events.map((event) => (
          <Event
            key={`${event.statement.slug} ${event.use.citation.sourceId}`}
            event={event}
            isOfOne={isOfOne}
          />
        ))}
      </ul>
      {acts !== null && acts.length > 0 && <Acts acts={acts} isOfOne={isOfOne} />}
      <SubscribeLink path="/" />
    </section>
  )
}

/**
 * What a source shows, at its date, with the item for which it is cited. Where that was neither written nor translated in the page's language:
 * what the item is called, and who published the source.
 */
function Event({
  event: { statement, item, date, publisher, use },
  isOfOne,
}: {
  event: SourceEvent
  isOfOne: boolean
}) {
  const locale = useLocale()
  const isRead = use.language === locale || use.translation !== undefined
  return (
    <li>
      <p className="quiet">
        <Time date={date} />
      </p>
      <p>
        {isRead ? (
          <OwnWords words={inPlace({ text: use.citation.shows, language: use.language }, use.translation)} />
        ) : (
          <>
            <OwnTitle of={item} />
            {commaIn(locale)}
            {isolated(publisher)}
          </>
        )}{' '}
        <ItemLink slug={statement.slug} reference={item.reference} />
        {!isOfOne && <OfStatement statement={statement} />}
      </p>
    </li>
  )
}

/** What was published here, by day: how each item stands since. Those that stand alike share a line. */
function Acts({ acts, isOfOne }: { acts: readonly ActOfStatement[]; isOfOne: boolean }) {
  const t = useTranslations('dossier.home')
  const days = [...new Set(acts.map(({ at }) => at.slice(0, 10)))]
  return (
    <>
      <h3 className="h3" id="acts">
        {t('acts')}
      </h3>
      <ul className="news news--ours" aria-labelledby="acts">
        {days.map((day) => (
          <li key={day}>
            <p>
              <Time date={day} />
            </p>
            <div>
              {alikeOf(acts.filter(({ at }) => at.startsWith(day))).map(([first, ...others]) => (
                <p key={`${first.slug} ${first.reference} ${first.provisional}`} className="line">
                  {[first, ...others].map(({ slug, reference }) => (
                    <ItemLink key={reference} slug={slug} reference={reference} />
                  ))}
                  <ItemStateMarks
                    states={first.judgements.map((key) => ({ key, provisional: first.provisional }))}
                  />
                  {!isOfOne && <OfStatement statement={first.statement} />}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type Alike = readonly [ActOfStatement, ...ActOfStatement[]]

/** Acts on items of one statement that stand alike since, together where the first of them stands. */
function alikeOf(acts: readonly ActOfStatement[]): readonly Alike[] {
  const found = new Map<string, Alike>()
  for (const act of acts) {
    const standing = [act.slug, act.provisional, ...act.judgements].join(' ')
    const alike = found.get(standing)
    found.set(standing, alike ? [...alike, act] : [act])
  }
  return [...found.values()]
}

function ItemLink({ slug, reference }: { slug: string; reference: string }) {
  return (
    <a href={localePath(useLocale(), `/${slug}/${reference}`)}>
      <Ref>{reference}</Ref>
    </a>
  )
}

function OfStatement({ statement }: { statement: StatementHead }) {
  return (
    <span className="small quiet">
      {' '}
      <StatementPlace statement={statement} />
      {commaIn(useLocale())}
      <Time date={statement.date} />
    </span>
  )
}
