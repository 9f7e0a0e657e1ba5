import { useLocale, useTranslations } from 'next-intl'
import type { BearingView } from '@/lib/commitment/types'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { SourceView } from '@/lib/source/types'
import { Glyph } from '../method/glyph'
import { SourceTitle, TitleBasisMark } from '../source/source-title'
import { Time } from '../ui/time'

interface LibraryLeadsProps {
  leads: readonly { stance: BearingView['stance']; source: SourceView }[]
  slug: string
  /** Open where nothing is cited, so that the leads are all there is. */
  open: boolean
}

/** Sources in the library that bear on the item and are not cited: leads, never evidence. */
export function LibraryLeads({ leads, slug, open }: LibraryLeadsProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <details className="fold" open={open}>
      <summary>
        <span>{t('commitment.alsoListed')}</span>
        <span className="n">{leads.length}</span>
      </summary>
      <ul className="lib lib--tight">
        {leads.map(({ stance, source }) => (
          <li key={source.id}>
            <p className="line">
              <span className="stance">
                <Glyph name={stance} />
                <span className="vh">{t(`status-update.stance.${stance}`)}</span>
              </span>
              <a className="tap plain serif" href={localePath(locale, `/${slug}/sources/${source.id}`)}>
                <SourceTitle source={source} />
              </a>
            </p>
            <p className="meta">
              <bdi>{source.publisher}</bdi>
              {commaIn(locale)}
              {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}{' '}
              <TitleBasisMark source={source} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
