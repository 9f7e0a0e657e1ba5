import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Missing } from '@/components/ground/ui/missing'
import { Time } from '@/components/ground/ui/time'
import { isUnclassed } from '@/lib/evidence/source/rules/facets'
import { identifierIn } from '@/lib/evidence/source/rules/identifier'
import type { SourceView } from '@/lib/evidence/source/types'
import type { PartyView } from '@/lib/text/statement/types'
import { useValueText } from './said-words'

type ClassField = 'primary' | 'onBehalfOf' | 'independenceGroup' | 'originFor'

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

/**
 * What people have said of where it comes from, and what its dossier proposes where nobody has accepted anything, told apart. What nobody
 * has said is shown as that, and never guessed.
 */
export function SourceClassFacts({ source, parties }: { source: SourceView; parties: readonly PartyView[] }) {
  const t = useTranslations()
  const said = useValueText(parties)
  const fact = (field: ClassField) => {
    if (source[field] !== null) return <bdi>{said(field, source[field])}</bdi>
    const value = source.proposed?.[field] ?? null
    if (value === null) return <Missing>{t('source.class.unset')}</Missing>
    return <bdi>{t('source.class.proposed', { value: said(field, value) })}</bdi>
  }
  return (
    <section>
      <h2>{isUnclassed(source) ? t('source.library.notClassed') : t('source.library.classed')}</h2>
      <Facts>
        <Fact term={t('source.class.primary')}>{fact('primary')}</Fact>
        <Fact term={t('source.class.onBehalfOf')}>{fact('onBehalfOf')}</Fact>
        <Fact term={t('source.class.group')}>{fact('independenceGroup')}</Fact>
        {(source.originFor ?? source.proposed?.originFor ?? null) !== null && (
          <Fact term={t('source.class.originFor')}>{fact('originFor')}</Fact>
        )}
      </Facts>
      {source.proposed !== null && <p className="small quiet pt-s">{t('source.class.proposedHow')}</p>}
      {source.proposed === null && isUnclassed(source) && (
        <p className="small quiet pt-s">{t('source.class.setBy')}</p>
      )}
    </section>
  )
}
