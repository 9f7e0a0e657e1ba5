import { useTranslations } from 'next-intl'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { Ref } from '@/components/ground/ui/ref'
import { Turn, type TurnLink } from '@/components/ground/ui/turn'
import { useItemKind } from '@/components/text/commitment/item-names'
import { isNamedByForce } from '@/components/text/commitment/item-title'
import { OwnTitle } from '@/components/text/statement/own-words'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView, Neighbours } from '@/lib/text/commitment/types'
import { passageAddress } from '@/lib/text/statement/rules/addresses'

/** The way from an item up to its passage and its statement. */
export function ItemCrumbs({ locale, slug, item }: { locale: Locale; slug: string; item: CommitmentView }) {
  const t = useTranslations()
  const kind = useItemKind()(item)
  const statement = localePath(locale, `/${slug}/statement`)
  const reference = <Ref>{item.reference}</Ref>
  return (
    <Crumbs
      steps={[
        { href: statement, label: t('layout.nav.text') },
        {
          href: localePath(locale, passageAddress(slug, item.passageNumber)),
          label: `${t('statement.passage')} ${item.passageNumber}`,
        },
      ]}
      here={
        isNamedByForce(item.force) ? (
          <>
            {kind} {reference}
          </>
        ) : (
          t.rich('commitment.named', {
            kind,
            force: t(`commitment.forceSaid.${item.force}`),
            ref: () => reference,
          })
        )
      }
    />
  )
}

interface ItemTurnProps {
  locale: Locale
  slug: string
  neighbours: Neighbours
}

/** The way on to the items before and after it in the text. */
export function ItemTurn({ locale, slug, neighbours: { previous, next } }: ItemTurnProps) {
  const linkTo = (other: Neighbours['next']): TurnLink | null =>
    other
      ? {
          href: localePath(locale, `/${slug}/${other.reference}`),
          label: (
            <>
              <Ref>{other.reference}</Ref> <OwnTitle of={other} />
            </>
          ),
        }
      : null
  return <Turn previous={linkTo(previous)} next={linkTo(next)} />
}
