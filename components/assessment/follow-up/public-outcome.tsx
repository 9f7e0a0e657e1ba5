import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { itemNoteAddress } from '@/lib/text/note/rules/addresses'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { StatementView } from '@/lib/text/statement/types'
import { useAnsweredFor } from './answered-for'

interface PublicOutcomeProps {
  statement: Pick<StatementView, 'slug' | 'parties'>
  closed: NonNullable<FollowUpView['closed']>
}

/** What answered a question, or why it was withdrawn, as far as readers may see it. */
export function PublicOutcome({ statement: { slug, parties }, closed }: PublicOutcomeProps) {
  const t = useTranslations('follow-up')
  const answeredFor = useAnsweredFor(parties)
  const locale = useLocale()
  if (closed.as === 'withdrawn') return <Reason text={closed.reason} language={closed.language} />
  const { outcome } = closed
  switch (outcome.kind) {
    case 'revision':
      return (
        <a
          className="tap"
          href={localePath(locale, revisionAddress(slug, outcome.reference, outcome.line, outcome.number))}
        >
          {t('byRevision', {
            ref: isolated(outcome.reference),
            ...answeredFor(outcome.line),
            n: outcome.number,
          })}
        </a>
      )
    case 'note': {
      const { on } = outcome
      const anchor = noteAnchor(outcome.noteId)
      const [address, name] =
        'sourceId' in on
          ? [`/${slug}/sources/${on.sourceId}#${anchor}`, on.sourceId]
          : [
              on.reference === null
                ? `/${slug}/statement#${anchor}`
                : itemNoteAddress(slug, on.reference, anchor),
              on.reference,
            ]
      return (
        <a className="tap" href={localePath(locale, address)}>
          {name === null ? t('byNoteStatement') : t('byNote', { ref: isolated(name) })}
        </a>
      )
    }
    case 'reason':
      return <Reason text={outcome.text} language={outcome.language} />
    case 'hidden':
      return outcome.by === 'revision' ? t('hiddenRevision') : t('hiddenNote')
  }
}

function Reason({ text, language }: { text: string; language: string }) {
  const t = useTranslations('follow-up')
  return t.rich('reason', { reason: () => <Words lang={language}>{text}</Words> })
}
