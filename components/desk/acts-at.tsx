import { useLocale, useTranslations } from 'next-intl'
import type { Place } from '@/lib/desk/rules/place'
import { localePath } from '@/lib/i18n/routing'
import { annotateAddress, passageAddress } from '@/lib/statement/rules/addresses'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'

interface ActsAtProps {
  /** What the page that somebody came from is about. */
  place: Place
  /** Whether they write judgements and searches, and whether they may set a question. */
  writes: boolean
  maySet: boolean
}

interface Act {
  readonly path: string
  readonly label: string
  /** Whether it is what most come for. */
  readonly main?: boolean
}

/** What somebody can do with what they were reading, each a link to its form, and the way back. */
export function ActsAt({ place, writes, maySet }: ActsAtProps) {
  const t = useTranslations('desk.at')
  const locale = useLocale()
  const acts = useActs(place, { writes, maySet })
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

function useActs(place: Place, { writes, maySet }: Omit<ActsAtProps, 'place'>): readonly Act[] {
  const t = useTranslations()
  const { slug } = place
  const search = { path: '/desk/search', label: t('layout.nav.search') }
  const logs = (query: string) =>
    writes ? [{ path: `/desk/searches/new?${query}`, label: t('search-log.new') }] : []
  switch (place.kind) {
    case 'item': {
      const { reference } = place
      const query = `statement=${slug}&item=${reference}`
      return [
        ...(writes
          ? [{ path: `/desk/${slug}/${reference}`, label: t('layout.nav.newUpdate'), main: true }]
          : []),
        { path: `/desk/notes/new?${query}`, label: t('note.writeOn', { on: isolated(reference) }) },
        ...(maySet
          ? [
              {
                path: `/desk/follow-ups/new?${query}`,
                label: t('follow-up.setOn', { ref: isolated(reference) }),
              },
            ]
          : []),
        ...logs(query),
        search,
      ]
    }
    case 'source': {
      const { sourceId } = place
      return [
        ...(writes
          ? [
              {
                path: `/desk/sources/cite?source=${sourceId}`,
                label: t('status-update.compose.cite', { id: sourceId }),
                main: true,
              },
            ]
          : []),
        { path: `/desk/sources/${sourceId}`, label: t('desk.at.source', { id: isolated(sourceId) }) },
        {
          path: `/desk/notes/new?statement=${slug}&source=${sourceId}`,
          label: t('note.writeOn', { on: isolated(sourceId) }),
        },
        search,
      ]
    }
    case 'text':
      return [
        { path: annotateAddress(slug, place.passage), label: t('desk.at.annotate'), main: true },
        ...(maySet
          ? [{ path: `/desk/follow-ups/new?statement=${slug}`, label: t('ui.action.setQuestion') }]
          : []),
        ...logs(`statement=${slug}`),
        search,
      ]
  }
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
