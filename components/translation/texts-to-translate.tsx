import { useLocale, useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { deskTranslationAddress, translateAddress } from '@/lib/statement/rules/addresses'
import type { ItemToTranslate, OriginalView } from '@/lib/translation/types'
import { useLanguageName } from '../statement/names'
import { Hang } from '../ui/hang'
import { isolated } from '../ui/isolated'
import { Words } from '../ui/words'
import { usePlaceName } from './place-name'
import { useWhoSees } from './who-sees'

interface TextsToTranslateProps {
  item: ItemToTranslate
  into: Locale
  mayTranslate: boolean
}

/** Every text of ours on an item, with its translations so far and the way to the form of a new one. */
export function TextsToTranslate({ item, into, mayTranslate }: TextsToTranslateProps) {
  const placeName = usePlaceName(item.parties)
  return item.originals.map((original) => (
    <Hang key={textKey(original)} id={textKey(original)} title={placeName(original)}>
      <p>
        <Words lang={original.language}>{original.text}</Words>
      </p>
      <Existing original={original} into={into} />
      <WayToForm item={item} original={original} into={into} mayTranslate={mayTranslate} />
    </Hang>
  ))
}

/** By what the address names a text of an item. */
export function textKey({ field, lineId }: Pick<OriginalView, 'field' | 'lineId'>): string {
  return lineId === null ? field : `${field}.${lineId}`
}

function WayToForm({
  item,
  original,
  into,
  mayTranslate,
}: TextsToTranslateProps & { original: OriginalView }) {
  const t = useTranslations('translation')
  const locale = useLocale()
  const language = useLanguageName()(into)
  if (original.language === into) return <p className="small quiet pt-s">{t('sameLanguage', { language })}</p>
  if (!mayTranslate) return null
  const form = `${translateAddress(item.slug, item.reference, into)}&text=${textKey(original)}`
  return (
    <p className="btns pt-s">
      <a className="btn" href={localePath(locale, form)}>
        {t('translate', { language })}
      </a>
    </p>
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
