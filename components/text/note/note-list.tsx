import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { NoteEntry } from '@/lib/text/note/types'
import { OfStatement } from '../statement/of-statement'
import { aboutSign } from './about'

/** Notes of the desk, each a link to its page. */
export function NoteList({ notes }: { notes: readonly NoteEntry[] }) {
  const t = useTranslations('note')
  const locale = useLocale()
  return (
    <ul className="queue">
      {notes.map((note) => (
        <li key={note.id}>
          <a className="qrow qrow--a" href={localePath(locale, `/desk/notes/${note.id}`)}>
            <Ref>{aboutSign(note.target)}</Ref>
            <span>
              <span className="what">
                <Words lang={note.language}>{note.excerpt}</Words>
              </span>
              <br />
              <span className="quiet">
                <OfStatement slug={note.slug} />
                {note.isReply && `${t('reply')}. `}
                {t('writtenBy', {
                  name: isolated(note.author),
                  date: formatDate(locale, note.submittedAt ?? note.createdAt),
                })}
              </span>
            </span>
            <NoteStateWord note={note} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** How a note stands, and who reads it. */
export function NoteStateWord({
  note: { state, visibility, resolvedAt },
}: {
  note: Pick<NoteEntry, 'state' | 'visibility' | 'resolvedAt'>
}) {
  const t = useTranslations('note')
  const isTeam = visibility === 'team' && state === 'open'
  return (
    <span className="line gap-s">
      <span className={state === 'sent_back' ? 'late' : 'quiet'}>
        {t(isTeam ? 'state.team' : `state.${state}`)}
      </span>
      {resolvedAt !== null && <span className="quiet">{t('resolved')}</span>}
    </span>
  )
}
