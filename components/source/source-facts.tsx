import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isUnclassed } from '@/lib/source/rules/facets'
import { identifierIn } from '@/lib/source/rules/identifier'
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
  const number = identifierIn(source.url ?? '')
  return (
    <section>
      <h2>{t('source.metadata')}</h2>
      <Facts>
        <Fact term={t('source.publisher')}>
          <bdi>{publisher}</bdi>
        </Fact>
        <Fact term={t('source.author')}>
          {author === null ? <span className="quiet">{t('source.notGiven')}</span> : <bdi>{author}</bdi>}
        </Fact>
        <Fact term={t('source.date')}>
          {date === null ? <Missing>{t('status-update.citation.undated')}</Missing> : <Time date={date} />}
        </Fact>
        {number && (
          <Fact term={number.kind.toUpperCase()}>
            <bdi dir="ltr">{number.value}</bdi>
          </Fact>
        )}
        <Fact term={t('layout.lang.title')}>{language(source.language)}</Fact>
        <Fact term={t('source.type.title')}>{t(`source.type.${source.type}`)}</Fact>
        <Fact term={t('source.titleField')}>
          {titleBasis === 'as_shown' && t('source.asShown')}
          {titleBasis === 'reconstructed' && t('status-update.citation.titleReconstructed')}
          {titleBasis === 'described' && t('status-update.citation.titleDescribed')}
        </Fact>
        <Fact term={t('source.seen')}>
          {seen === 'excerpt' ? t('status-update.citation.seenAsExcerpt') : t('source.library.opened')}
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
      <h2>{isUnclassed(source) ? t('source.library.notClassed') : t('source.library.classed')}</h2>
      <Facts>
        <Fact term={t('source.class.primary')}>
          <OrUnset>
            {primary === null
              ? null
              : primary
                ? t('source.library.isPrimary')
                : t('source.library.isNotPrimary')}
          </OrUnset>
        </Fact>
        <Fact term={t('source.class.onBehalfOf')}>
          <OrUnset>
            {onBehalfOf === null
              ? null
              : onBehalfOf === NOBODY
                ? t('source.library.nobody')
                : partyName(onBehalfOf)}
          </OrUnset>
        </Fact>
        <Fact term={t('source.class.group')}>
          <OrUnset>{independenceGroup === null ? null : <bdi>{independenceGroup}</bdi>}</OrUnset>
        </Fact>
      </Facts>
      {isUnclassed(source) && <p className="small quiet pt-s">{t('source.class.setBy')}</p>}
    </section>
  )
}

function OrUnset({ children }: { children: ReactNode }) {
  const t = useTranslations('source.class')
  return children === null ? <Missing>{t('unset')}</Missing> : children
}
