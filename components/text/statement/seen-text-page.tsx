import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/ground/i18n/routing'
import { besideBase, itemsNotIn } from '@/lib/text/statement/rules/seen-texts'
import type { SeenText, WordedItem } from '@/lib/text/statement/types'
import { BesidePage, type BesideProps, WhereFrom } from './beside-page'
import { ItemRefs } from './item-refs'
import { SeenMark } from './seen-mark'
import { TextFacts } from './text-facts'

/** What was seen of another text beside the base: how much of it, whose text it is, and clause by clause what it says. */
export function SeenTextPage({ text, ...beside }: BesideProps & { text: SeenText }) {
  const t = useTranslations('statement.seen')
  const { items, statement } = beside
  return (
    <BesidePage
      {...beside}
      other={text}
      lines={besideBase(text, items)}
      head={
        <>
          <SeenMark text={text} /> {t('how')}
        </>
      }
      how={t('forceHow')}
    >
      {text.extent !== 'whole' && <NotSeen slug={statement.slug} items={itemsNotIn(text, items)} />}
      <section className="clause" aria-labelledby="seen-text">
        <h2 className="h2" id="seen-text">
          {t('asSeen')}
        </h2>
        <p className="whole serif" lang={text.language} dir={directionOf(text.language)}>
          {text.text}
        </p>
      </section>
      <WhereFrom>
        <TextFacts text={{ kind: 'seen', text }} />
      </WhereFrom>
    </BesidePage>
  )
}

/** Marked items of which nobody knows whether the text has them, since that part was not seen. */
function NotSeen({ slug, items }: { slug: string; items: readonly WordedItem[] }) {
  const t = useTranslations('statement.seen')
  if (items.length === 0) return null
  return (
    <p className="pt-m">
      {t('notInPart')} <ItemRefs slug={slug} references={items.map(({ reference }) => reference)} />
    </p>
  )
}
