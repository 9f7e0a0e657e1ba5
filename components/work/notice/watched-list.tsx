import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { OfStatement } from '@/components/text/statement/of-statement'
import { localePath } from '@/lib/ground/i18n/routing'
import type { WatchedView } from '@/lib/work/notice/types'
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
