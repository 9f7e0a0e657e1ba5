import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/ground/i18n/routing'
import { type ItemSaid, renderingOf } from '@/lib/text/statement/rules/text-in-language'
import { OwnTextLink } from './own-text-link'
import { QuotedItem } from './quoted-item'

/**
 * The words of an item in a text in the page's language, with the verb that governs them there: whose text it is, and that nobody has read its alignment
 * where nobody did. It is never the base, which stands beside it.
 */
export function OwnItemWords({ slug, said: { text, words } }: { slug: string; said: ItemSaid }) {
  const t = useTranslations('statement.seen')
  const { language } = renderingOf(text)
  return (
    <div className="pb-m">
      {words.map((each) => (
        <blockquote key={each.start} className="ctx" lang={language} dir={directionOf(language)}>
          <QuotedItem item={each} language={language} editorial={[]} />
        </blockquote>
      ))}
      <p className="small quiet pt-s">
        <OwnTextLink slug={slug} text={text} /> {text.kind === 'seen' && t('how')}
      </p>
    </div>
  )
}
