import { useTranslations } from 'next-intl'
import { CREDIBILITIES, RELIABILITIES } from '@/lib/evidence/source/types'

/** The two scales on which people say how far a source is to be trusted, for readers. */
export function Grades() {
  const t = useTranslations('source.grade')
  return (
    <>
      <p className="prose">{t('explain')}</p>
      <Scale title={t('reliability')} how={t('reliabilityHow')} values={RELIABILITIES} />
      <Scale title={t('credibility')} how={t('credibilityHow')} values={CREDIBILITIES} />
      <p className="prose pt-s">{t('cannot')}</p>
      <p className="prose pt-s">{t('noRule')}</p>
    </>
  )
}

interface ScaleProps {
  title: string
  how: string
  values: typeof RELIABILITIES | typeof CREDIBILITIES
}

function Scale({ title, how, values }: ScaleProps) {
  const t = useTranslations('source.grade')
  return (
    <div className="pt-s">
      <h3 className="h3">{title}</h3>
      <p className="small quiet">{how}</p>
      <ul className="list">
        {values.map((value) => (
          <li key={value} className="line">
            <b>{value}</b>
            <span>{t(`of.${value}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
