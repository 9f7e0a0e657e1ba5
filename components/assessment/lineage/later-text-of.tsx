import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { lineageEntryAddress } from '@/lib/text/statement/rules/addresses'
import { KindMark } from './kind-mark'

interface LaterTextOfProps {
  sourceId: string
  slug: string
  /** Public links, those to the source among them. */
  links: readonly PublicLinkView[]
}

/** The items that come back in a source, each leading to its line over time; nothing where none does. */
export function LaterTextOf({ sourceId, slug, links }: LaterTextOfProps) {
  const t = useTranslations('lineage')
  const locale = useLocale()
  const here = links.flatMap(({ id, later, earlier, content }) =>
    content !== null && later.kind === 'source' && later.id === sourceId ? [{ id, earlier, content }] : [],
  )
  if (here.length === 0) return null
  return (
    <section>
      <h2>{t('laterTextOf')}</h2>
      <ul className="list list--tight">
        {here.map(({ id, earlier, content }) => (
          <li key={id}>
            <Ref>{earlier.reference}</Ref>{' '}
            <a href={localePath(locale, lineageEntryAddress(slug, `l${earlier.reference}`))}>
              <OwnTitle of={earlier} />
            </a>{' '}
            <KindMark kind={content.kind} />
          </li>
        ))}
      </ul>
    </section>
  )
}
