import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { OwnTextLink } from '@/components/text/statement/own-text-link'
import { LanguageLabel, TranslatedFrom } from '@/components/text/statement/own-words'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { translatedName } from '@/lib/text/statement/rules/statement-names'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import type { StatementView } from '@/lib/text/statement/types'

interface OpeningProps {
  statement: StatementView
  /** Texts in the page's language, where the base is in another. */
  own?: readonly KnownText[]
  /** Said where nobody wrote what a stranger should know first. */
  children: ReactNode
}

/** What the statement is: its title, where and when, what a stranger should know first, and what text there is. */
export function Opening({ statement, own: [offered] = [], children }: OpeningProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { slug, date, passages, base } = statement
  return (
    <div className="opening">
      <div className="opening__t">
        <h1 className="subtitle">
          <StatementTitle statement={statement} />
        </h1>
        <TranslatedFrom translation={translatedName(statement, 'statement_title', locale)} />
        <p className="dateline">
          <StatementPlace statement={statement} />
          {commaIn(locale)}
          <Time date={date} length="long" />
        </p>
        <TranslatedFrom translation={translatedName(statement, 'statement_place', locale)} />
        {offered && (
          <p className="small">
            <OwnTextLink slug={slug} text={offered} />
          </p>
        )}
      </div>
      <Lead statement={statement}>{children}</Lead>
      <Facts>
        <Fact term={t('dossier.index.text')}>
          <a href={localePath(locale, `/${slug}/statement`)}>{t('dossier.index.readAnnotated')}</a>
          {commaIn(locale)}
          {t('dossier.index.passagesIn', { n: passages.length, language: language(base.language) })}
        </Fact>
        <Fact term={t('layout.nav.wording')}>
          <a href={localePath(locale, `/${slug}/variants`)}>{t('statement.sideBySide')}</a>
        </Fact>
      </Facts>
    </div>
  )
}

/** What a stranger should know first, where the dossier brought it in the page's language, or in that of the base. */
function Lead({ statement: { leads, base }, children }: OpeningProps) {
  const locale = useLocale()
  const own = nameIn(leads, locale)
  const text = own ?? nameIn(leads, base.language)
  return text === null ? (
    children
  ) : (
    <p className="lede">
      <Words lang={own === null ? base.language : locale}>{text}</Words>
      <LanguageLabel language={own === null ? base.language : locale} />
    </p>
  )
}
