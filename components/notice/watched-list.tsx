import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { WatchedView } from '@/lib/notice/types'
import { OfStatement } from '../statement/of-statement'
import { Words } from '../ui/words'
import { WatchButton } from './watch-button'

/** What somebody watches, each with the button that ends it. */
export function WatchedList({ watched }: { watched: readonly WatchedView[] }) {
  const t = useTranslations('notice')
  return (
    <ul className="lib lib--tight">
      {watched.map((each) => (
        <li key={`${each.type} ${each.id}`}>
          <div>
            <p className="t">
              <Name watched={each} />
            </p>
            <p className="meta">
              {each.type === 'commitment' && each.slug !== null && <OfStatement slug={each.slug} />}
              {t(`type.${each.type}`)}
            </p>
          </div>
          <div className="meta2">
            <WatchButton type={each.type} id={each.id} name={each.name} isWatched />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Name({ watched: { type, id, name, language, slug } }: { watched: WatchedView }) {
  const locale = useLocale()
  if (type === 'person') return <bdi>{name}</bdi>
  const path =
    type === 'source' ? `/desk/sources/${id}` : type === 'statement' ? `/${slug}` : `/desk/${slug}/${name}`
  return (
    <a className="plain" href={localePath(locale, path)}>
      {language === null ? <bdi>{name}</bdi> : <Words lang={language}>{name}</Words>}
    </a>
  )
}
