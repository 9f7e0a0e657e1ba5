import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Glyph } from '@/components/text/method/glyph'
import type { LibraryEntry, SourceUse } from '@/lib/evidence/source/rules/facets'
import { isGraded } from '@/lib/evidence/source/rules/grade'
import { localePath } from '@/lib/ground/i18n/routing'
import { GradeLine } from './grade'
import { LinkNote } from './link-state'
import { SourceLink } from './source-link'
import { SourceTitle, TitleBasisMark } from './source-title'

/**
 * One source in the list of a statement: its page here, what it is called, as the way to the document itself, who published it, when and of what kind
 * it is, and for which items it is cited. What is not known of it the list says once, of all.
 */
export function SourceEntry({ slug, entry: { source, uses } }: { slug: string; entry: LibraryEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const page = localePath(locale, `/${slug}/sources/${source.id}`)
  const title = <SourceTitle source={source} />
  return (
    <li>
      <a className="tap" href={page}>
        <Ref>{source.id}</Ref>
      </a>
      <p className="t">
        {source.url === null ? (
          <a href={page}>{title}</a>
        ) : (
          <SourceLink className="out" source={source} url={source.url} slug={slug}>
            {title}
          </SourceLink>
        )}
        <TitleBasisMark source={source} isShort />
      </p>
      <p className="meta line">
        <bdi>{source.publisher}</bdi>
        {source.date !== null && <Time date={source.date} />}
        <span>{t(`source.type.${source.type}`)}</span>
        {isGraded(source) && <GradeLine source={source} />}
      </p>
      <Uses slug={slug} uses={citedFor(uses)} />
      <LinkNote source={source} slug={slug} />
    </li>
  )
}

function Uses({ slug, uses }: { slug: string; uses: readonly SourceUse[] }) {
  const t = useTranslations()
  const locale = useLocale()
  if (uses.length === 0) return null
  return (
    <p className="refs">
      {uses.map(({ reference, stance }) => (
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
    </p>
  )
}

/** Where it is cited, each item and stance once. */
function citedFor(uses: readonly SourceUse[]): readonly SourceUse[] {
  const seen = new Set<string>()
  return uses.filter(({ cited, reference, stance }) => {
    const key = `${reference} ${stance}`
    if (!cited || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
