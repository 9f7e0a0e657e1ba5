import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import { type KnownText, renderingOf } from '@/lib/statement/rules/text-in-language'
import { useLanguageName } from '../ui/language-name'
import { SeenMark } from './seen-mark'

/** The way to the statement in the page's language, with who published that text and how much of it was seen. */
export function OwnTextLink({ slug, text }: { slug: string; text: KnownText }) {
  const t = useTranslations('statement.own')
  const locale = useLocale()
  const languageName = useLanguageName()
  const { language, publisher } = renderingOf(text)
  return (
    <>
      <a className="tap" href={localePath(locale, `/${slug}/statement#own`)}>
        {t('title', { language: languageName(language) })}
      </a>{' '}
      <span className="small quiet">
        <bdi>{publisher}</bdi>
        {'. '}
        {text.kind === 'seen' && <SeenMark text={text.text} />}
      </span>
    </>
  )
}
