import { useLocale, useTranslations } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { KnownText } from '@/lib/statement/rules/text-in-language'
import type { StatementView } from '@/lib/statement/types'
import { PartyName, StatementPlace, StatementTitle } from '../statement/named'
import { useLanguageName } from '../statement/names'
import { OwnTextLink } from '../statement/own-text-link'
import { OwnWords } from '../statement/own-words'
import { TextOrigin } from '../statement/text-origin'
import { Fact, Facts } from '../ui/facts'
import { Time } from '../ui/time'

interface IdentProps {
  statement: StatementView
  /** Texts in the page's language, where the base is in another. */
  own?: readonly KnownText[]
}

/** What the statement is: its title, where and when, who spoke, and what text there is. */
export function Ident({ statement, own: [offered] = [] }: IdentProps) {
  const t = useTranslations('dossier.index')
  const locale = useLocale()
  const language = useLanguageName()
  const { slug, date, parties, passages, base } = statement
  return (
    <div className="ident">
      <div>
        <h1 className="title">
          <StatementTitle statement={statement} />
        </h1>
        <p className="dateline">
          <StatementPlace statement={statement} />
          {commaIn(locale)}
          <Time date={date} length="long" />
        </p>
        {offered && (
          <p className="pt-s">
            <OwnTextLink slug={slug} text={offered} />
          </p>
        )}
      </div>
      <div>
        <Facts>
          {parties.map((party) => (
            <Fact key={party.key} term={<PartyName party={party} language={base.language} />}>
              <OwnWords words={{ text: party.representedBy, language: base.language }} />
            </Fact>
          ))}
          <Fact term={t('text')}>
            {t('passagesIn', { n: passages.length, language: language(base.language) })}.{' '}
            <a href={localePath(locale, `/${slug}/statement`)}>{t('readAnnotated')}</a>
          </Fact>
        </Facts>
        <TextOrigin statement={statement} />
      </div>
    </div>
  )
}
