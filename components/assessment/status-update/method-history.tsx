import { useLocale, useTranslations } from 'next-intl'
import { Time } from '@/components/ground/ui/time'
import {
  METHOD_VERSIONS,
  type MethodVersion,
  methodAddress,
} from '@/lib/assessment/status-update/rules/method-versions'
import { localePath } from '@/lib/ground/i18n/routing'

/** Every version of the method, newest first: from which day on, and what it added. */
export function MethodHistory({ upTo }: { upTo: MethodVersion }) {
  const t = useTranslations('method.versions')
  const locale = useLocale()
  const versions = METHOD_VERSIONS.filter(({ number }) => number <= upTo.number).reverse()
  return (
    <>
      <p className="prose pb-s">{t('intro')}</p>
      <ul className="list">
        {versions.map(({ number, since, changes }) => (
          <li key={number} id={`version-${number}`}>
            <p className="line">
              <a className="tap" href={localePath(locale, methodAddress(number))}>
                {t('named', { n: number })}
              </a>
              <span className="quiet">
                {t.rich('since', { date: () => <Time date={since} length="long" /> })}
              </span>
            </p>
            <ul className="prose">
              {changes.map((change) => (
                <li key={change}>{t(`change.${change}`)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** At the head of a page of an earlier day: which version stood, and the way to the method of now. */
export function MethodOfDay({ day, version }: { day: string; version: MethodVersion }) {
  const t = useTranslations('method.versions')
  const locale = useLocale()
  return (
    <div className="asof">
      <p>
        <b>{t.rich('stood', { n: version.number, date: () => <Time date={day} length="long" /> })}</b>{' '}
        <span className="quiet">{t('plainer')}</span>
      </p>
      <a className="tap" href={localePath(locale, '/method')}>
        {t('now')}
      </a>
    </div>
  )
}

/** By which version of the method a judgement was made, as a link to it. */
export function JudgedBy({ version }: { version: number }) {
  const t = useTranslations('method.versions')
  const locale = useLocale()
  return <a href={localePath(locale, methodAddress(version))}>{t('judgedBy', { n: version })}</a>
}
