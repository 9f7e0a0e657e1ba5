import { useLocale, useTranslations } from 'next-intl'
import { Capitalised } from '@/components/ground/ui/capitalised'
import { Fold } from '@/components/ground/ui/fold'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { ForceMark } from '@/components/text/method/force-mark'
import { directionOf } from '@/lib/ground/i18n/routing'
import { WORD_FORCES } from '@/lib/text/statement/rules/lexicon-entry'
import { LEXICON } from '@/lib/text/statement/rules/wording-lexicon'

/** What the lexicon of firm and conditional wording proposes and why, in the page's language, with every entry as it is applied. */
export function Lexicon() {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const { entries } = LEXICON[locale]
  return (
    <>
      <p className="prose">{t('method.lexiconText')}</p>
      <table className="diff defs">
        <thead>
          <tr>
            <th scope="col">{t('commitment.force.title')}</th>
            <th scope="col">{t('method.lexiconProposes')}</th>
          </tr>
        </thead>
        <tbody>
          {WORD_FORCES.map((force) => {
            const own = entries.filter((entry) => entry.force === force)
            return (
              <tr key={force}>
                <th scope="row">
                  <ForceMark force={force} />
                </th>
                <td data-l={t('method.lexiconProposes')}>
                  {[...new Set(own.map(({ why }) => why))].map((why, index) => (
                    <span key={why}>
                      {index > 0 && ' · '}
                      {t(`statement.lexicon.why.${why}`)}
                    </span>
                  ))}
                  <p className="quiet">{t('method.lexiconWays', { n: own.length })}</p>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Fold title={t('method.lexiconIn', { language: languageName(locale) })} count={entries.length}>
        <p className="small quiet pt-s">
          <Capitalised>{t('method.lexiconNotation')}</Capitalised>
        </p>
        <ul className="list small">
          {entries.map(({ id, forms, force }) => (
            <li key={id}>
              <ForceMark force={force} />{' '}
              <bdi lang={locale} dir={directionOf(locale)} className="break-words">
                {forms.join(' · ')}
              </bdi>
            </li>
          ))}
        </ul>
      </Fold>
    </>
  )
}
