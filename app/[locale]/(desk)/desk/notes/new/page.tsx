import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { NoteForm } from '@/components/text/note/note-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { loadItemPart } from '@/lib/reading/dossier/loaders/item-part'
import { loadSourcePart } from '@/lib/reading/dossier/loaders/source'
import { queryOf } from '../../part-query'

interface NewNoteProps {
  params: Promise<{ locale: string }>
  /** `statement` with either `item` (a reference) or `source` (an id). */
  searchParams: Promise<{
    statement?: string | string[]
    item?: string | string[]
    source?: string | string[]
  }>
}

/** Where a note on a whole item or on a source is written. Analysts write; whoever else follows the public link is told so. */
export default async function NewNote({ params, searchParams }: NewNoteProps) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const { statement, item, source } = asked
  const member = await currentActor()
  if (member.kind === 'visitor' || typeof statement !== 'string') notFound()
  const about =
    typeof item === 'string'
      ? await itemOf(statement, item, locale)
      : await sourceOf(statement, source, locale)
  if (!about) notFound()
  const t = await getTranslations()
  const title = t('note.writeOn', { on: isolated(about.sign) })
  return (
    <PageBelowDesk
      member={member}
      path={`/desk/notes/new${queryOf(['statement', 'item', 'source'], asked)}`}
      title={title}
      steps={[{ path: '/desk/notes', label: t('note.title') }]}
    >
      <div className="hang hang--first">
        <div className="hang__h">
          <span className="siglum" aria-hidden="true">
            <bdi>{about.sign}</bdi>
          </span>
        </div>
        <div>
          <h1 className="subtitle">{title}</h1>
          <p className="lede pt-s">
            <Words lang={about.language}>{about.title}</Words>
          </p>
        </div>
      </div>
      <RailSection id="note" title={t('note.annotate.note')}>
        {holds(member, 'analyst') ? (
          <NoteForm
            kind="annotate"
            hidden={{ statement, ...about.hidden }}
            memberId={member.id}
            copy={`new:${statement}:${about.sign}`}
            initial={{ body: '', language: locale, visibility: 'team' }}
            mayBePublic
            kinds={about.kinds}
            cancel={localePath(locale, about.page)}
          />
        ) : (
          <p>{t('form.refusal.not_permitted')}</p>
        )}
      </RailSection>
    </PageBelowDesk>
  )
}

async function itemOf(slug: string, reference: string, locale: string) {
  const item = (await loadItemPart(slug, reference, locale))?.item
  if (!item || item.withdrawn) return null
  return {
    sign: reference,
    title: item.title,
    language: item.titleLanguage,
    page: `/${slug}/${reference}`,
    hidden: { about: 'item', reference },
    kinds: ['note', 'context'] as const,
  }
}

async function sourceOf(slug: string, id: string | string[] | undefined, locale: string) {
  const part = typeof id === 'string' ? await loadSourcePart(slug, id, locale) : null
  if (!part) return null
  const { source } = part
  return {
    sign: source.id,
    title: source.title,
    language: source.language,
    page: `/${slug}/sources/${source.id}`,
    hidden: { about: 'source', source: source.id },
    kinds: ['note'] as const,
  }
}
