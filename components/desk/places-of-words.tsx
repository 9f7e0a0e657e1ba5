import { useLocale, useTranslations } from 'next-intl'
import type { PlaceOfWords } from '@/lib/desk/types'
import { localePath } from '@/lib/i18n/routing'

/** Where in our own texts words stand: what withholding them covers, and what it leaves to somebody. */
export function PlacesOfWords({ places }: { places: readonly PlaceOfWords[] }) {
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
          <Places places={others} />
        </>
      )}
    </>
  )
}

function Places({ places }: { places: readonly PlaceOfWords[] }) {
  const t = useTranslations('desk.elsewhere')
  const locale = useLocale()
  return (
    <ul className="list">
      {places.map(({ type, name, isPublic, address }) => (
        <li key={`${type} ${address}`}>
          <a className="tap" href={localePath(locale, address)}>
            {t(`type.${type}`)} <bdi>{name}</bdi>
          </a>{' '}
          <span className="quiet">{t(isPublic ? 'public' : 'notPublic')}</span>
        </li>
      ))}
    </ul>
  )
}
