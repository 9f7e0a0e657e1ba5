import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { deskTranslationAddress } from '@/lib/assessment/translation/noun'
import type { OriginalView, ToTranslate } from '@/lib/assessment/translation/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { translateAddress } from '@/lib/text/statement/rules/addresses'
import { SEVERAL_AT_A_PLACE } from '@/lib/text/statement/rules/own-words'
import { usePlaceName } from './place-name'
import { useWhoSees } from './who-sees'

interface TextsToTranslateProps {
  texts: ToTranslate
  into: Locale
  mayTranslate: boolean
}

/** Every text of ours on an item, a statement or a source, with its translations so far and the way to the form of a new one. */
export function TextsToTranslate({ texts, into, mayTranslate }: TextsToTranslateProps) {
  const title = useTitle(texts)
  return texts.originals.map((original) => (
    <RailSection key={textKey(original)} id={textKey(original)} title={title(original)}>
      <p>
        <Words lang={original.language}>{original.text}</Words>
      </p>
      <Existing original={original} into={into} />
      <Brought original={original} into={into} />
      <WayToForm texts={texts} original={original} into={into} mayTranslate={mayTranslate} />
    </RailSection>
  ))
}

/** What one text is, in words, as the list of all names it. */
export function TextTitle({ texts, original }: { texts: ToTranslate; original: OriginalView }) {
  return useTitle(texts)(original)
}

/** What a text is, in words; numbered where there are several of its kind, so that no two are called the same. */
function useTitle({ parties, originals }: ToTranslate): (original: OriginalView) => string {
  const t = useTranslations('translation')
  const placeName = usePlaceName(parties)
  return (original) => {
    const what = placeName(original)
    const alike = originals.filter(
      ({ field, lineId, partyKey }) =>
        field === original.field && lineId === original.lineId && partyKey === original.partyKey,
    )
    return alike.length === 1 ? what : t('numbered', { what, n: alike.indexOf(original) + 1 })
  }
}

/** As much of a text's hash as tells it from the others at its place. */
const KEY_OF_WORDS = 12

type Named = Pick<OriginalView, 'field' | 'lineId' | 'partyKey' | 'sha256'>

/** By what the address names a text among those of an item, a statement or a source. */
export function textKey({ field, lineId, partyKey, sha256 }: Named): string {
  const which = SEVERAL_AT_A_PLACE.includes(field) ? sha256.slice(0, KEY_OF_WORDS) : null
  return [field, lineId ?? partyKey, which].filter((part) => part !== null).join('.')
}

function WayToForm({
  texts,
  original,
  into,
  mayTranslate,
}: TextsToTranslateProps & { original: OriginalView }) {
  const t = useTranslations('translation')
  const locale = useLocale()
  const language = useLanguageName()(into)
  if (original.language === into) return <p className="small quiet pt-s">{t('sameLanguage', { language })}</p>
  if (!mayTranslate) return null
  const form = `${translateAddress(texts.of, into)}&text=${textKey(original)}`
  return (
    <p className="btns pt-s">
      <a className="btn" href={localePath(locale, form)}>
        {t('translate', { language })}
      </a>
    </p>
  )
}

/** What came with the statement, which readers see where nothing else was approved. */
function Brought({ original: { brought }, into }: { original: OriginalView; into: Locale }) {
  const t = useTranslations('translation')
  return (
    brought !== undefined && (
      <ul className="list">
        <li>
          <Words lang={into}>{brought}</Words>
          <p className="small quiet">{t('brought')}</p>
        </li>
      </ul>
    )
  )
}

function Existing({ original: { translations }, into }: { original: OriginalView; into: Locale }) {
  const whoSees = useWhoSees()
  const locale = useLocale()
  return (
    translations.length > 0 && (
      <ul className="list">
        {translations.map((translation) => (
          <li key={translation.id}>
            <a className="plain" href={localePath(locale, deskTranslationAddress(translation.id))}>
              <Words lang={into}>{translation.text}</Words>
            </a>
            <p className="small quiet">
              {isolated(translation.author)} · {whoSees(translation)}
            </p>
          </li>
        ))}
      </ul>
    )
  )
}
