import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { PageHead } from '@/components/ground/ui/page-head'
import { Ref } from '@/components/ground/ui/ref'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { OTHER_LANGUAGE } from '@/lib/assessment/reader-message/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localePath, locales } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { correctAddress, correctionsAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'
import { CorrectForm } from './correct-form'

interface CorrectPageProps {
  locale: Locale
  statement: StatementView
  item: CommitmentView
  /** What this form is known by: sent twice it is one message. */
  formKey: string
}

/** Where a reader writes what is wrong with an item, which source was missed, or what a party replies. */
export function CorrectPage({ locale, statement, item, formKey }: CorrectPageProps) {
  const t = useTranslations('reader-message')
  const languageName = useLanguageName()
  const partyName = usePartyName(statement.parties)
  const { slug } = statement
  const title = t('title', { ref: isolated(item.reference) })
  return (
    <ReadingPage
      locale={locale}
      path={correctAddress(slug, item.reference)}
      title={title}
      statement={runnerOf(statement)}
      current="overview"
    >
      <Crumbs
        steps={[
          {
            href: localePath(locale, `/${slug}/${item.reference}`),
            label: (
              <>
                <Ref>{item.reference}</Ref> <OwnTitle of={item} />
              </>
            ),
          },
        ]}
        here={t('here')}
      />
      <PageHead title={title}>{t('lede')}</PageHead>
      <div className="main-side" id="text">
        <CorrectForm
          locale={locale}
          statement={slug}
          reference={item.reference}
          formKey={formKey}
          languages={[...locales, OTHER_LANGUAGE].map((tag) => [
            tag,
            tag === OTHER_LANGUAGE ? t('otherLanguage') : languageName(tag),
          ])}
          parties={statement.parties.map(({ key }) => [key, partyName(key)])}
        />
        <aside className="side" aria-labelledby="then">
          <section>
            <h2 id="then">{t('whatHappens')}</h2>
            <ol className="list">
              <li>{t('happensRead')}</li>
              <li>{t('happensPublic')}</li>
              <li>{t('happensReceipt')}</li>
            </ol>
            <p className="small pt-s" id="privacy">
              {t('privacy')}
            </p>
            <p className="pt-s">
              <a className="tap" href={localePath(locale, correctionsAddress(slug))}>
                {t('allAnswers')}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </ReadingPage>
  )
}
