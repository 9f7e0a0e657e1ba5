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
  /** Under which host the site answers. */
  host: string
}

/** What whoever runs this site says of it, a section each; where they said nothing, what holds of any site on this software. */
export function AboutPage({ locale, texts, contact, host }: AboutPageProps) {
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
          : t('lede')}
      </PageHead>
      {HOUSE_TEXTS.filter((kind) => kind !== 'name').map((kind) => (
        <Section key={kind} kind={kind} text={textIn(texts, kind, locale)} host={host}>
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
  kind: Exclude<HouseTextKind, 'name'>
  text: HouseText | null
  host: string
  /** What is known of it besides. */
  children: ReactNode
}

function Section({ kind, text, host, children }: SectionProps) {
  const t = useTranslations('site')
  return (
    <RailSection id={kind} title={t(`kind.${kind}`)} aside={text && <SetBy text={text} />}>
      {text && (
        <div className="prose">
          <NoteText body={text.body} language={text.language} />
        </div>
      )}
      {children}
      {/* How a correction is sent holds on every site, whatever else is said of reaching who runs it. */}
      {(!text || kind === 'contact') && (
        <p className="prose">{t(`known.${kind}`, { host: isolated(host) })}</p>
      )}
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
