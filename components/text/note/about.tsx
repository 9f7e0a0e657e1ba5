import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Locale } from '@/lib/ground/i18n/routing'
import { localePath } from '@/lib/ground/i18n/routing'
import type { NoteTarget } from '@/lib/text/note/types'
import { wordsAddress } from '@/lib/text/statement/rules/addresses'
import { OwnTitle } from '../statement/own-words'

/** The short name of what a note is about: ¶7, 7c, S40. */
export function aboutSign(target: NoteTarget): string {
  switch (target.kind) {
    case 'span':
      return `¶${target.passage}`
    case 'item':
      return target.reference
    case 'source':
      return target.id
  }
}

/** What a note is about, in its own words: the quoted words, the item's title, the source's. */
export function AboutWords({ target, language }: { target: NoteTarget; language: string }) {
  switch (target.kind) {
    case 'span':
      return (
        <q>
          <Words lang={language}>{target.exact}</Words>
        </q>
      )
    case 'item':
      return <OwnTitle of={target} />
    case 'source':
      return <Words lang={target.language}>{target.title}</Words>
  }
}

/** The public page of what a note is about, in a language. */
export function aboutAddress(locale: Locale, slug: string, target: NoteTarget): string {
  switch (target.kind) {
    case 'span':
      return localePath(locale, wordsAddress(slug, target))
    case 'item':
      return localePath(locale, `/${slug}/${target.reference}`)
    case 'source':
      return localePath(locale, `/${slug}/sources/${target.id}`)
  }
}

/** “Note on 7c”. */
export function useNoteName(): (target: NoteTarget) => string {
  const t = useTranslations('note')
  return (target) => t('on', { on: isolated(aboutSign(target)) })
}
