import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { PageHead } from '@/components/ground/ui/page-head'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { ReceiptView } from '@/lib/assessment/reader-message/types'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { messageAddress, receiptAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'

interface ReceiptPageProps {
  locale: Locale
  statement: StatementView
  code: string
  receipt: ReceiptView
}

/** Thanks whoever sent a message, and from then on says where it stands. Nothing of what they wrote is on it. */
export function ReceiptPage({ locale, statement, code, receipt }: ReceiptPageProps) {
  const t = useTranslations('reader-message')
  const { slug } = statement
  const { reference, kind, receivedAt, state, answer } = receipt
  const path = receiptAddress(slug, code)
  return (
    <ReadingPage locale={locale} path={path} title={t('receipt.title')} statement={runnerOf(statement)}>
      <PageHead title={t('receipt.title')}>{t('receipt.lede')}</PageHead>
      <div id="text">
        <Facts>
          <Fact term={t('about')}>
            <a href={localePath(locale, `/${slug}/${reference}`)}>
              <Ref>{reference}</Ref>
            </a>
          </Fact>
          <Fact term={t('receipt.kind')}>{t(`kind.${kind}`)}</Fact>
          <Fact term={t('receipt.received')}>
            <Time date={receivedAt} length="long" />
          </Fact>
          <Fact term={t('receipt.state')}>
            <b>{t(`state.${state}`)}</b>
            {state === 'closed' && answer === null && <p>{t('receipt.unpublished')}</p>}
            {answer && (
              <p>
                <a href={localePath(locale, messageAddress(slug, answer.id))}>
                  {answer.isReply ? t('receipt.reply') : t('receipt.answer')}
                </a>
              </p>
            )}
          </Fact>
          <Fact term={t('receipt.address')}>
            <code className="addr">{publicAddress(localePath(locale, path))}</code>
          </Fact>
        </Facts>
        <p className="small quiet pt-s">{t('receipt.robots')}</p>
      </div>
    </ReadingPage>
  )
}
