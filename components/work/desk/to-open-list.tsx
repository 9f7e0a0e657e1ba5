import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import type { SourceToOpen } from '@/lib/assessment/status-review/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

interface ToOpen {
  sources: readonly SourceToOpen[]
  /** Whether the member is an analyst, and so may work through them. */
  writes: boolean
}

/** Sources that somebody has to open for their exact words, the most wanted first. */
export function ToOpenList({ sources, writes }: ToOpen) {
  const t = useTranslations('status-update.citation')
  const locale = useLocale()
  const language = useLanguageName()
  const comma = commaIn(locale)
  return (
    <ul className="queue">
      {sources.map(({ source, slug, citations, references }) => (
        <li key={`${slug} ${source.id}`}>
          <a
            className="qrow qrow--a"
            href={localePath(
              locale,
              writes ? `/desk/sources/${source.id}/work` : `/${slug}/sources/${source.id}`,
            )}
          >
            <span className="quiet">{citations}×</span>
            <span>
              <span className="what">
                <Words lang={source.language}>{source.title}</Words>
              </span>
              <br />
              <span className="quiet">
                <bdi>{source.publisher}</bdi>
                {comma}
                {source.date === null ? t('undated') : <Time date={source.date} />}
                {comma}
                {language(source.language)}
              </span>
            </span>
            <span className="quiet">
              {references.map((reference) => (
                <span key={reference}>
                  <Ref>{reference}</Ref>{' '}
                </span>
              ))}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
