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
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { Dossier } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'

interface ItemLeadsProps {
  dossier: Dossier
  item: CommitmentView
  /** The sources that judgements on it cite, by id. */
  cited: ReadonlySet<string>
  sourceOf: (id: string) => SourceView
}

/** Sources in the library that bear on the item and are not cited: leads, never evidence. Open where nothing is cited, so that they are all there is. */
export function ItemLeads({ dossier, item, cited, sourceOf }: ItemLeadsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { slug } = dossier.statement
  const leads = item.bearings.filter(({ sourceId }) => !cited.has(sourceId))
  // All that are cited and bear on it are among those named.
  const count = item.bearingCount - (item.bearings.length - leads.length)
  if (count === 0) return null
  const library = `/${slug}/sources`
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
      <FirstOf
        shown={leads.length}
        of={count}
        href={
          dossier.asOf === undefined
            ? `${library}?item=${item.reference}`
            : asOfAddress(library, dossier.asOf)
        }
      />
    </Fold>
  )
}
