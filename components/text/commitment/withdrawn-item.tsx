import { useLocale, useTranslations } from 'next-intl'
import { QuotedWords, Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

interface WithdrawnItemProps {
  reference: string
  withdrawn: { on: string; reason: string; language: string }
  /** The words that it marked, as they are quoted, and their language. */
  words: string
  lang: string
  /** Where the text stands in which it was marked, without a language. */
  text: string
}

/** What stands at the address of an item that was withdrawn: when and why, and the words that it marked. */
export function WithdrawnItem({ reference, withdrawn, words, lang, text }: WithdrawnItemProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <section className="clause" id="text">
      <div className="pagehead">
        <h1 className="subtitle">{t('commitment.withdrawnTitle', { ref: reference })}</h1>
        <p className="lede">
          {t('commitment.withdrawnOn', { date: formatDate(locale, withdrawn.on, 'long') })}{' '}
          {t('commitment.withdrawnHelp')}
        </p>
      </div>
      <p className="prose">
        <b>{`${t('commitment.withdrawnReason')}${colonIn(locale)}`}</b>
        <Words lang={withdrawn.language}>{withdrawn.reason}</Words>
      </p>
      <p className="prose pt-m">
        <b>{`${t('commitment.mark.wereMarked')}${colonIn(locale)}`}</b>
        <QuotedWords lang={lang} words={words} />
      </p>
      <p className="btns pt-m">
        <a className="btn btn--go" href={localePath(locale, text)}>
          {t('layout.start')}
        </a>
      </p>
    </section>
  )
}
