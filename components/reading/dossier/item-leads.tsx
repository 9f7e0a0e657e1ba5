import { useLocale, useTranslations } from 'next-intl'
import { LinkNote } from '@/components/evidence/source/link-state'
import { SourceTitle, TitleBasisMark } from '@/components/evidence/source/source-title'
import { FirstOf } from '@/components/ground/ui/first-of'
import { Fold } from '@/components/ground/ui/fold'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { Glyph } from '@/components/text/method/glyph'
import type { SourceView } from '@/lib/evidence/source/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'

interface ItemLeadsProps {
  slug: string
  item: CommitmentView
  /** The sources that judgements on it cite, by id. */
  cited: ReadonlySet<string>
  sourceOf: (id: string) => SourceView
  /** Where every source stands that is known for the item, without a language. */
  all: string
}

/** Sources in the library that bear on the item and are not cited: leads, never evidence. Open where nothing is cited, so that they are all there is. */
export function ItemLeads({ slug, item, cited, sourceOf, all }: ItemLeadsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const leads = item.bearings.filter(({ sourceId }) => !cited.has(sourceId))
  // All that are cited and bear on it are among those named.
  const count = item.bearingCount - (item.bearings.length - leads.length)
  if (count === 0) return null
  return (
    <Fold title={t('commitment.alsoListed')} count={count} open={cited.size === 0}>
      <ul className="lib lib--tight">
        {leads.map(({ stance, sourceId }) => {
          const source = sourceOf(sourceId)
          return (
            <li key={sourceId}>
              <p className="line">
                <span className="stance">
                  <Glyph name={stance} />
                  <span className="vh">{t(`status-update.stance.${stance}`)}</span>
                </span>
                <a className="tap plain serif" href={localePath(locale, `/${slug}/sources/${sourceId}`)}>
                  <SourceTitle source={source} />
                </a>
              </p>
              <p className="meta">
                <bdi>{source.publisher}</bdi>
                {commaIn(locale)}
                {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
                {commaIn(locale)}
                {language(source.language)} <TitleBasisMark source={source} />
              </p>
              <LinkNote source={source} slug={slug} />
            </li>
          )
        })}
      </ul>
      <FirstOf shown={leads.length} of={count} href={all} />
    </Fold>
  )
}
