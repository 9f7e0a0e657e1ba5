import { useLocale, useTranslations } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { LibraryEntry, SourceUse } from '@/lib/source/rules/facets'
import { Glyph } from '../method/glyph'
import { useLanguageName } from '../statement/names'
import { Ref } from '../ui/ref'
import { Sign } from '../ui/sign'
import { Time } from '../ui/time'
import { GradeLine } from './grade'
import { LinkNote } from './link-state'
import { SourceTitle, TitleBasisMark } from './source-title'

/** One source in the list: what it is, where it is cited with which stance, and what is still missing. */
export function SourceEntry({ slug, entry }: { slug: string; entry: LibraryEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { source, citations } = entry
  const comma = commaIn(locale)
  const missing = [
    source.storedCopies === 0 && t('source.noSnapshot'),
    entry.isUnclassed && t('source.class.unset'),
  ].filter((words) => words !== false)
  return (
    <li>
      <div>
        <p className="t">
          <a href={localePath(locale, `/${slug}/sources/${source.id}`)}>
            <SourceTitle source={source} />
          </a>{' '}
          <TitleBasisMark source={source} />
        </p>
        <p className="meta">
          <bdi>{source.publisher}</bdi>
          {comma}
          {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
          {comma}
          {t(`source.type.${source.type}`)}
          {comma}
          {language(source.language)}
        </p>
        <p className="meta">
          <GradeLine source={source} />
        </p>
      </div>
      <div className="meta2">
        <p className="line">
          <b>{citations > 0 ? t('source.cited', { n: citations }) : t('source.notCited')}</b>
          <span className="refs">
            {usesByItem(entry).map(({ reference, stance }) => (
              <a
                key={`${reference} ${stance}`}
                href={localePath(locale, `/${slug}/${reference}`)}
                aria-label={t('dossier.front.count', {
                  n: reference,
                  what: t(`status-update.stance.${stance}`),
                })}
              >
                <Ref>{reference}</Ref>
                <Glyph name={stance} />
              </a>
            ))}
          </span>
        </p>
        <LinkNote source={source} slug={slug} />
        {missing.length > 0 && (
          <p className="meta line gap-s">
            <Sign name="missing" />
            <span className="grow">{missing.join(locale === 'ar' ? '؛ ' : '; ')}</span>
          </p>
        )}
      </div>
    </li>
  )
}

/** Where it is cited, each item and stance once. */
function usesByItem({ uses }: LibraryEntry): readonly SourceUse[] {
  const seen = new Set<string>()
  return uses.filter(({ cited, reference, stance }) => {
    const key = `${reference} ${stance}`
    if (!cited || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
