import { useLocale } from 'next-intl'
import { TitleBasisMark } from '@/components/evidence/source/source-title'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { LaterText } from '@/lib/assessment/lineage/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

/** The short name of a text, for sentences: a source's id, or an item's reference and its statement. */
export function useTextSign(): (text: LaterText) => string {
  const comma = commaIn(useLocale())
  return (text) =>
    text.kind === 'source' ? isolated(text.id) : isolated(text.reference) + comma + isolated(text.statement)
}

interface TextNameProps {
  text: LaterText
  /** The statement under whose address a source stands. */
  slug: string
}

/** A text by its title, which leads to its page, and whose it is: a source's publisher, or an item's statement. */
export function TextName({ text, slug }: TextNameProps) {
  const locale = useLocale()
  if (text.kind === 'source')
    return (
      <>
        <a href={localePath(locale, `/${slug}/sources/${text.id}`)}>
          <Words lang={text.language}>{text.title}</Words>
        </a>{' '}
        <TitleBasisMark source={text} />
        <br />
        <span className="quiet">
          <Ref>{text.id}</Ref> <bdi>{text.publisher}</bdi>
        </span>
      </>
    )
  return (
    <>
      <a href={localePath(locale, `/${text.slug}/${text.reference}`)}>
        <Ref>{text.reference}</Ref> <OwnTitle of={text} />
      </a>
      <br />
      <span className="quiet">
        <Words lang={text.statementLanguage}>{text.statement}</Words>
      </span>
    </>
  )
}
