import { useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { type Locale, localePath, locales } from '@/lib/ground/i18n/routing'
import { beginningOf } from '@/lib/ground/platform/words'
import type { HouseText, HouseTextKind } from '@/lib/reading/site/types'
import { HOUSE_TEXTS } from '@/lib/reading/site/types'
import { plainNote } from '@/lib/text/note/rules/note-text'

/** How many words of a text its row shows. */
const SHOWN_WORDS = 20

/** All texts of the house on the desk, each in each language: how it begins, or that it is not said. */
export function TextList({ locale, texts }: { locale: Locale; texts: readonly HouseText[] }) {
  const t = useTranslations('site')
  return HOUSE_TEXTS.map((kind) => (
    <RailSection
      key={kind}
      id={kind}
      title={t(`kind.${kind}`)}
      aside={<p className="small quiet">{t(`how.${kind}`)}</p>}
    >
      <ul>
        {locales.map((language) => (
          <li key={language} className="pb-s">
            <TextRow
              {...{ locale, kind, language }}
              text={texts.find((text) => text.kind === kind && text.language === language)}
            />
          </li>
        ))}
      </ul>
    </RailSection>
  ))
}

interface TextRowProps {
  locale: Locale
  kind: HouseTextKind
  language: Locale
  text: HouseText | undefined
}

function TextRow({ locale, kind, language, text }: TextRowProps) {
  const t = useTranslations('site')
  const languageName = useLanguageName()
  return (
    <>
      <a className="tap" href={localePath(locale, `/desk/house/${kind}/${language}`)}>
        {languageName(language)}
        <span className="vh">{`: ${t(`kind.${kind}`)}`}</span>
      </a>{' '}
      {text && text.body !== '' ? (
        <Words lang={language}>{beginningOf(plainNote(text.body), SHOWN_WORDS)}</Words>
      ) : (
        <span className="quiet">{t('notSaid')}</span>
      )}
    </>
  )
}
