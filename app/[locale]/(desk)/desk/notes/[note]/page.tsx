import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SharingOf } from '@/components/reading/share/sharing-of'
import { aboutSign } from '@/components/text/note/about'
import { ForgetCopies } from '@/components/text/note/forget-copies'
import { NoteThread } from '@/components/text/note/note-thread'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { PresenceOf } from '@/components/work/desk/presence-of'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadSharing } from '@/lib/reading/share/loaders/sharing'
import { loadThread } from '@/lib/text/note/loaders/thread'

interface NotePageProps {
  params: Promise<{ locale: string; note: string }>
  /** `opened`: the fingerprint of what the reader had before them when a newer version came in. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** A note with its thread: what it is about, its words, its review and its replies. */
export default async function NotePage({ params, searchParams }: NotePageProps) {
  const { locale, note: id } = await pageParams(params)
  const { opened } = await searchParams
  const [loaded, t] = await Promise.all([
    loadThread(id, typeof opened === 'string' ? opened : undefined, locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, thread } = loaded
  const title = t('note.on', { on: isolated(aboutSign(thread.target)) })
  const sharing = await loadSharing(
    [thread.note, ...thread.replies].map((one) => ({ noun: 'note' as const, id: one.id })),
  )
  const mine = [thread.note, ...thread.replies].filter(({ isMine }) => isMine)
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/notes/${id}`}
      title={title}
      steps={[{ path: '/desk/notes', label: t('note.title') }]}
    >
      <PresenceOf objectType="note" objectId={thread.note.id} />
      <NoteThread thread={thread} memberId={actor.id} />
      <SharingOf locale={locale} sharing={sharing} />
      <ForgetCopies memberId={actor.id} bodies={mine.map(({ body }) => body)} />
    </PageBelowDesk>
  )
}
