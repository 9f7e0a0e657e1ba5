import { useTranslations } from 'next-intl'

interface SuggestionOrderProps {
  /** The page of the marks. */
  page: string
  /** How suggestions are ordered; undefined for the order of the text. */
  order: 'taken' | undefined
}

/** The two orders in which suggestions are shown, each an address: none leaves any out. */
export function SuggestionOrder({ page, order }: SuggestionOrderProps) {
  const t = useTranslations('bringing.suggest')
  return (
    <nav className="switch" aria-label={t('order')}>
      {order === undefined ? (
        <>
          <b aria-current="true">{t('inText')}</b>{' '}
          <a href={`${page}?order=taken#suggested`}>{t('mostTaken')}</a>
        </>
      ) : (
        <>
          <a href={`${page}#suggested`}>{t('inText')}</a> <b aria-current="true">{t('mostTaken')}</b>
        </>
      )}
    </nav>
  )
}
