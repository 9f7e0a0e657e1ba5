import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localeOf, localePath, locales } from '@/lib/ground/i18n/routing'
import { annotateAddress, passageAddress, translateAddress } from '@/lib/text/statement/rules/addresses'
import type { SaidOf } from '@/lib/text/statement/rules/own-words'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import type { OpenAt } from '@/lib/work/desk/rules/open-at'
import type { Place } from '@/lib/work/desk/rules/place'

interface ActsAtProps {
  /** What the page that somebody came from is about. */
  place: Place
  /** What they may begin with it. */
  open: OpenAt
}

interface Act {
  readonly path: string
  readonly label: string
  /** Whether it is what most come for. */
  readonly main?: boolean
}

/** What somebody can do with what they were reading, each a link to its form, and the way back. */
export function ActsAt({ place, open }: ActsAtProps) {
  const t = useTranslations('desk.at')
  const locale = useLocale()
  const acts = useActs(place, open)
  return (
    <>
      <h1 className="subtitle">
        {place.kind === 'text'
          ? t('text')
          : t.rich('on', {
              ref: () => <Ref>{place.kind === 'item' ? place.reference : place.sourceId}</Ref>,
            })}
      </h1>
      <ul className="acts">
        {acts.map(({ path, label, main }) => (
          <li key={path}>
            <a className={main ? 'btn btn--go' : 'btn'} href={localePath(locale, path)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="pt-m">
        <a className="tap" href={localePath(locale, pageOf(place))}>
          {t('back')}
        </a>
      </p>
    </>
  )
}

function useActs(place: Place, open: OpenAt): readonly Act[] {
  const t = useTranslations()
  const { slug } = place
  const into = intoFrom(localeOf(useLocale()), SUMMARY_LANGUAGE)
  const translate = (of: SaidOf, label: string) =>
    open.translate ? [{ path: translateAddress(of, into), label }] : []
  const search = { path: '/desk/search', label: t('layout.nav.search') }
  const logs = (query: string) =>
    open.logSearch ? [{ path: `/desk/searches/new?${query}`, label: t('search-log.new') }] : []
  const note = (query: string, on: string) =>
    open.annotate
      ? [{ path: `/desk/notes/new?${query}`, label: t('note.writeOn', { on: isolated(on) }) }]
      : []
  switch (place.kind) {
    case 'item': {
      const { reference } = place
      const query = `statement=${slug}&item=${reference}`
      return [
        ...(open.judge
          ? [{ path: `/desk/${slug}/${reference}`, label: t('layout.nav.newUpdate'), main: true }]
          : []),
        ...note(query, reference),
        ...(open.ask
          ? [
              {
                path: `/desk/follow-ups/new?${query}`,
                label: t('follow-up.setOn', { ref: isolated(reference) }),
              },
            ]
          : []),
        ...logs(query),
        ...translate({ slug, reference, source: null }, t('translation.translateThis')),
        search,
      ]
    }
    case 'source': {
      const { sourceId } = place
      return [
        ...(open.judge
          ? [
              {
                path: `/desk/sources/cite?source=${sourceId}`,
                label: t('status-update.compose.cite', { id: sourceId }),
                main: true,
              },
            ]
          : []),
        { path: `/desk/sources/${sourceId}`, label: t('desk.at.source', { id: isolated(sourceId) }) },
        ...note(`statement=${slug}&source=${sourceId}`, sourceId),
        ...translate({ slug: null, reference: null, source: sourceId }, t('translation.translateSummary')),
        search,
      ]
    }
    case 'text':
      return [
        ...(open.annotate
          ? [{ path: annotateAddress(slug, place.passage), label: t('desk.at.annotate'), main: true }]
          : []),
        ...(open.ask
          ? [{ path: `/desk/follow-ups/new?statement=${slug}`, label: t('ui.action.setQuestion') }]
          : []),
        ...logs(`statement=${slug}`),
        ...translate({ slug, reference: null, source: null }, t('translation.translateStatement')),
        search,
      ]
  }
}

/** The language that is translated into first: the page's, or the first that is not that of the originals. */
function intoFrom(locale: Locale, written: string): Locale {
  return locale === written ? (locales.find((each) => each !== written) ?? locale) : locale
}

function pageOf(place: Place): string {
  switch (place.kind) {
    case 'item':
      return `/${place.slug}/${place.reference}`
    case 'source':
      return `/${place.slug}/sources/${place.sourceId}`
    case 'text':
      return passageAddress(place.slug, place.passage)
  }
}
