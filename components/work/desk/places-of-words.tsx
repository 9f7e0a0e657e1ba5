import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { CoverHere } from '@/components/evidence/snapshot/cover-here'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { usePartyName } from '@/components/text/statement/names'
import { OwnWords } from '@/components/text/statement/own-words'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { PlaceOfWords } from '@/lib/work/desk/types'

interface PlacesOfWordsProps {
  places: readonly PlaceOfWords[]
  /** On whose page they can be covered one by one; absent where nothing is withheld yet. */
  copy?: CopyView
}

/** Where in our own texts words stand: what withholding them covers, and what it leaves to somebody. */
export function PlacesOfWords({ places, copy }: PlacesOfWordsProps) {
  const t = useTranslations('desk.elsewhere')
  const [covered, others] = [
    places.filter((each) => each.isCovered),
    places.filter((each) => !each.isCovered),
  ]
  if (places.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <>
      {covered.length > 0 && (
        <>
          <p className="pt-s">{t('covered', { n: covered.length })}</p>
          <Places places={covered} />
        </>
      )}
      {others.length > 0 && (
        <>
          <p className="pt-s">
            <b>{t('others', { n: others.length })}</b>
          </p>
          <Places places={others} copy={copy} />
        </>
      )}
    </>
  )
}

function Places({ places, copy }: PlacesOfWordsProps) {
  const t = useTranslations('desk.elsewhere')
  const locale = useLocale()
  return (
    <ul className="list">
      {places.map((place) => (
        <li key={`${place.type} ${place.address}`}>
          <p>
            <a className="tap" href={localePath(locale, place.address)}>
              <NameOfPlace place={place} />
            </a>{' '}
            <span className="quiet">{t(place.isPublic ? 'public' : 'notPublic')}</span>
          </p>
          {place.statement && (
            <p className="small quiet">
              <OwnWords
                words={shortTitleIn(
                  { ...place.statement, base: { language: place.statement.language } },
                  locale,
                )}
              />
            </p>
          )}
          {copy &&
            place.coveredBy.map((withholdingId) => (
              <CoverHere key={withholdingId} {...{ copy, withholdingId }} type={place.type} id={place.id} />
            ))}
        </li>
      ))}
    </ul>
  )
}

/** What it is, and on which item or source, for whom and which one of them. */
function NameOfPlace({ place }: { place: PlaceOfWords }) {
  const { type, reference, source, party, number, language, field } = place
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const partyName = usePartyName(place.statement?.parties ?? [])
  const comma = commaIn(locale)
  const words = [
    party && (party === ALL_PARTIES ? t('desk.allParties') : partyName(party)),
    number !== null &&
      t(type === 'item-test' ? 'item-test.number' : 'status-update.revision.title', { n: number }),
    field && t(`translation.field.${field}`),
    language && languageName(language),
  ].filter((each) => typeof each === 'string')
  const on = reference ?? source
  return (
    <>
      {t(`thing.${type}.place`)}
      {on && (
        <>
          {comma}
          <Ref>{on}</Ref>
        </>
      )}
      {words.map((each) => (
        <Fragment key={each}>
          {comma}
          <bdi>{each}</bdi>
        </Fragment>
      ))}
    </>
  )
}
