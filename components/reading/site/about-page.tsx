import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { ContactLink } from '@/components/ground/ui/contact-link'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Time } from '@/components/ground/ui/time'
import { NoteText } from '@/components/text/note/note-text'
import { LanguageLabel, OwnWords } from '@/components/text/statement/own-words'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Locale } from '@/lib/ground/i18n/routing'
import { ABOUT } from '@/lib/ground/platform/origin'
import { textIn } from '@/lib/reading/site/rules/in-language'
import { HOUSE_TEXTS, type HouseText, type HouseTextKind } from '@/lib/reading/site/types'

interface AboutPageProps {
  locale: Locale
  texts: readonly HouseText[]
  /** Where to write: `mailto:…` or the address of a page; null where the operator gave none. */
  contact: string | null
}

/** What whoever runs this site says of it, a section each; where they said nothing the page says so. */
export function AboutPage({ locale, texts, contact }: AboutPageProps) {
  const t = useTranslations('site')
  const title = t('kind.about')
  const name = textIn(texts, 'name', locale)
  return (
    <ReadingPage locale={locale} path={ABOUT} title={title}>
      <PageHead title={title}>
        {name
          ? t.rich('named', {
              name: () => <OwnWords words={{ text: name.body, language: name.language }} />,
            })
          : t('unnamed')}
      </PageHead>
      {HOUSE_TEXTS.filter((kind) => kind !== 'name').map((kind) => (
        <Section key={kind} kind={kind} text={textIn(texts, kind, locale)}>
          {kind === 'contact' && contact !== null && (
            <p className="prose">
              <ContactLink to={contact} />
            </p>
          )}
        </Section>
      ))}
    </ReadingPage>
  )
}

interface SectionProps {
  kind: HouseTextKind
  text: HouseText | null
  /** What is known of it besides: it stands for the text where there is none. */
  children: ReactNode
}

function Section({ kind, text, children }: SectionProps) {
  const t = useTranslations('site')
  return (
    <RailSection id={kind} title={t(`kind.${kind}`)} aside={text && <SetBy text={text} />}>
      {text && (
        <div className="prose">
          <NoteText body={text.body} language={text.language} />
        </div>
      )}
      {children || (!text && <p className="prose quiet">{t('unset')}</p>)}
    </RailSection>
  )
}

/** In which language a text is, where it is not the page's; who set it, and when. */
function SetBy({ text }: { text: HouseText }) {
  const t = useTranslations('site')
  return (
    <p className="small quiet">
      {t.rich('setBy', { name: isolated(text.by), date: () => <Time date={text.at} /> })}
      <LanguageLabel language={text.language} />
    </p>
  )
}
