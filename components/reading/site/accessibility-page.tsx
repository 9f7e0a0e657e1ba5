import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { ContactLink } from '@/components/ground/ui/contact-link'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { formatDate } from '@/lib/ground/i18n/format'
import type { Locale } from '@/lib/ground/i18n/routing'

const held = ['held1', 'held2', 'held3', 'held4', 'held5', 'held6'] as const
const limits = ['limit1', 'limit2', 'limit3', 'limit4'] as const

/** The day on which somebody last compared these sentences with the product. To be set again whenever they are. */
const lookedThrough = '2026-11-24'

interface AccessibilityPageProps {
  locale: Locale
  /** Where to write: `mailto:…` or the address of a page; null where the operator gave none. */
  contact: string | null
}

/** The accessibility statement. Each sentence says what is true of this version. */
export function AccessibilityPage({ locale, contact }: AccessibilityPageProps) {
  const t = useTranslations('method.accessibility')
  const title = useTranslations('layout.nav')('accessibility')
  return (
    <ReadingPage locale={locale} path="/accessibility" title={title}>
      <PageHead title={title}>{t('lede')}</PageHead>
      <RailSection id="aim" title={t('goalTitle')}>
        <p className="prose">{t('goal')}</p>
      </RailSection>
      <RailSection id="held" title={t('heldTitle')}>
        <ol className="rules prose">
          {held.map((sentence) => (
            <li key={sentence}>{t(sentence)}</li>
          ))}
        </ol>
      </RailSection>
      <RailSection id="tested" title={t('testedTitle')}>
        <p className="prose">{t('tested')}</p>
      </RailSection>
      <RailSection id="limits" title={t('limitsTitle')}>
        <ol className="rules prose">
          {limits.map((sentence) => (
            <li key={sentence}>{t(sentence)}</li>
          ))}
        </ol>
      </RailSection>
      <RailSection id="tell" title={t('tellTitle')}>
        <p className="prose">
          {contact === null
            ? t('tellOnSite')
            : t.rich('tell', {
                contact: () => <ContactLink to={contact} />,
              })}
        </p>
        <p className="small quiet pt-m">{t('looked', { date: formatDate(locale, lookedThrough, 'long') })}</p>
      </RailSection>
    </ReadingPage>
  )
}
