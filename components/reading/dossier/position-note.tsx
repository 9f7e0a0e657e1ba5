import { useTranslations } from 'next-intl'
import { ForceMark } from '@/components/text/method/force-mark'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** The one line of margin for what is only declared or acknowledged. */
export function PositionNote({ item, href }: { item: CommitmentView; href: string }) {
  const t = useTranslations('statement')
  const { reference, title, titleLanguage: lang } = item
  return (
    <p className="note note--one" id={`b${reference}`}>
      <a
        className="ref"
        id={`n${reference}`}
        href={`#c${reference}`}
        aria-label={`${t('note')} ${reference}`}
      >
        {reference}
      </a>
      <a className="plain" href={href} lang={lang} dir={directionOf(lang)}>
        {title}
        <LanguageLabel language={lang} />
      </a>
      <ForceMark force={item.force} />
    </p>
  )
}
