import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { localePath } from '@/lib/ground/i18n/routing'
import { type KnownText, renderingOf } from '@/lib/text/statement/rules/text-in-language'
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
