import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { localePath } from '@/lib/i18n/routing'
import type { PublicNoteView } from '@/lib/note/types'
import { overlaps } from '@/lib/statement/rules/span'
import { Hang } from '../ui/hang'
import { isolated } from '../ui/isolated'
import { PublicNotes } from './public-notes'

interface ItemNotesProps {
  item: CommitmentView
  statement: { slug: string; base: { language: string } }
  /** Public notes, those on the item and its words among them. */
  notes: readonly PublicNoteView[]
}

/** What analysts noted about an item, or about words of it; and the way to write a note. */
export function ItemNotes({ item, statement, notes }: ItemNotesProps) {
  const t = useTranslations('note')
  const locale = useLocale()
  const here = notes.filter(
    ({ target }) =>
      (target.kind === 'item' && target.reference === item.reference) ||
      (target.kind === 'span' && overlaps(target, item)),
  )
  const query = `statement=${statement.slug}&item=${item.reference}`
  return (
    <Hang id="notes" title={t('title')}>
      {here.length > 0 && (
        <PublicNotes notes={here} slug={statement.slug} language={statement.base.language} />
      )}
      <p className="small">
        {here.length === 0 && <span className="quiet">{t('none')} </span>}
        <a className="tap noprint" href={localePath(locale, `/desk/notes/new?${query}`)}>
          {t('writeOn', { on: isolated(item.reference) })}
        </a>
      </p>
    </Hang>
  )
}
