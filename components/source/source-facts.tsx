import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isUnclassed } from '@/lib/source/rules/facets'
import type { SourceView } from '@/lib/source/types'
import type { PartyView } from '@/lib/statement/types'
import { NOBODY } from '@/lib/status-update/types'
import { useLanguageName, usePartyName } from '../statement/names'
import { Fact, Facts } from '../ui/facts'
import { Missing } from '../ui/missing'
import { Time } from '../ui/time'

/** What is known of a document, as it is known. */
export function SourceFacts({ source }: { source: SourceView }) {
  const t = useTranslations()
  const language = useLanguageName()
  const { publisher, author, date, titleBasis, seen } = source
  return (
    <section>
      <h2>{t('sources.metadata')}</h2>
      <Facts>
        <Fact term={t('sources.publisher')}>
          <bdi>{publisher}</bdi>
        </Fact>
        <Fact term={t('sources.author')}>
          {author === null ? <span className="quiet">{t('sources.notGiven')}</span> : <bdi>{author}</bdi>}
        </Fact>
        <Fact term={t('sources.date')}>
          {date === null ? <Missing>{t('evidence.undated')}</Missing> : <Time date={date} />}
        </Fact>
        <Fact term={t('lang.title')}>{language(source.language)}</Fact>
        <Fact term={t('sourceType.title')}>{t(`sourceType.${source.type}`)}</Fact>
        <Fact term={t('sources.titleField')}>
          {titleBasis === 'as_shown' && t('sources.asShown')}
          {titleBasis === 'reconstructed' && t('evidence.titleReconstructed')}
          {titleBasis === 'described' && t('evidence.titleDescribed')}
        </Fact>
        <Fact term={t('sources.seen')}>
          {seen === 'excerpt' ? t('evidence.seenAsExcerpt') : t('library.opened')}
        </Fact>
      </Facts>
    </section>
  )
}

/** What people have said of where it comes from. What nobody has set is shown as that, and never guessed. */
export function SourceClassFacts({ source, parties }: { source: SourceView; parties: readonly PartyView[] }) {
  const t = useTranslations()
  const partyName = usePartyName(parties)
  const { primary, onBehalfOf, independenceGroup } = source
  return (
    <section>
      <h2>{isUnclassed(source) ? t('library.notClassed') : t('library.classed')}</h2>
      <Facts>
        <Fact term={t('class.primary')}>
          <OrUnset>
            {primary === null ? null : primary ? t('library.isPrimary') : t('library.isNotPrimary')}
          </OrUnset>
        </Fact>
        <Fact term={t('class.onBehalfOf')}>
          <OrUnset>
            {onBehalfOf === null ? null : onBehalfOf === NOBODY ? t('library.nobody') : partyName(onBehalfOf)}
          </OrUnset>
        </Fact>
        <Fact term={t('class.group')}>
          <OrUnset>{independenceGroup === null ? null : <bdi>{independenceGroup}</bdi>}</OrUnset>
        </Fact>
      </Facts>
      {isUnclassed(source) && <p className="small quiet pt-s">{t('class.setBy')}</p>}
    </section>
  )
}

function OrUnset({ children }: { children: ReactNode }) {
  const t = useTranslations('class')
  return children === null ? <Missing>{t('unset')}</Missing> : children
}
