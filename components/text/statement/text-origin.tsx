import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { StatementView } from '@/lib/text/statement/types'

/**
 * Where the words of a statement come from, so that any reader can check them: publisher, address, language, SHA-256, and of a statement
 * that people brought who compared it.
 */
export function TextOrigin({ statement: { base, brought } }: { statement: StatementView }) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  return (
    <details className="fold">
      <summary>{t('statement.origin.title')}</summary>
      <Facts>
        <Fact term={t('source.publisher')}>
          <bdi>{base.publisher}</bdi>
        </Fact>
        <Fact term={t('statement.origin.address')}>
          <a className="tap" href={base.url} rel="noreferrer">
            <bdi dir="ltr">{base.url}</bdi>
          </a>
        </Fact>
        <Fact term={t('statement.wording.language')}>{language(base.language)}</Fact>
        <Fact term="SHA-256">
          <code className="hash">{base.sha256}</code>
        </Fact>
        {brought && (
          <Fact term={t('statement.origin.compared')}>
            {t('statement.origin.comparedBy', {
              name: isolated(brought.by),
              second: isolated(brought.approvedBy),
              date: formatDate(locale, brought.at),
            })}
          </Fact>
        )}
      </Facts>
      <p className="small quiet">{t('statement.origin.how')}</p>
    </details>
  )
}
