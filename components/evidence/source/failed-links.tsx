import { useLocale } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import type { SourceView } from '@/lib/evidence/source/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { LinkState } from './link-state'
import { SourceTitle } from './source-title'

/** The desk's list of links that failed. */
export const FAILED_LINKS = '/desk/sources/links'

/** Sources whose links failed, each with what was found at its address. */
export function FailedLinks({ sources }: { sources: readonly SourceView[] }) {
  const locale = useLocale()
  return (
    <ul className="lib">
      {sources.map((source) => (
        <li key={source.id}>
          <div>
            <p className="t">
              <Ref>{source.id}</Ref>{' '}
              <a href={localePath(locale, `/desk/sources/${source.id}`)}>
                <SourceTitle source={source} />
              </a>
            </p>
            <p className="meta">
              <bdi>{source.publisher}</bdi>
              {commaIn(locale)}
              <bdi className="addr" dir="ltr">
                {source.url}
              </bdi>
            </p>
          </div>
          <div className="meta2">
            <LinkState source={source} />
          </div>
        </li>
      ))}
    </ul>
  )
}
