import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Glyph } from '@/components/text/method/glyph'
import type { LibraryEntry, SourceUse } from '@/lib/evidence/source/rules/facets'
import { localePath } from '@/lib/ground/i18n/routing'
import { ListedSource } from './listed-source'

/** One source in the list of a statement, with the items where it is cited. */
export function SourceEntry({ slug, entry }: { slug: string; entry: LibraryEntry }) {
  const t = useTranslations('source')
  const { source, citations } = entry
  const missing = [
    source.storedCopies === 0 && t('noSnapshot'),
    entry.isUnclassed && t('class.notWhole'),
  ].filter((words) => words !== false)
  return (
    <ListedSource
      {...{ source, slug, citations, missing }}
      path={`/${slug}/sources/${source.id}`}
      uses={<Uses slug={slug} entry={entry} />}
    />
  )
}

function Uses({ slug, entry }: { slug: string; entry: LibraryEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
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
