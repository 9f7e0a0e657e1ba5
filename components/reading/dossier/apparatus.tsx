import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import { localePath } from '@/lib/ground/i18n/routing'
import { type Annotations, noteIds } from '@/lib/reading/dossier/rules/annotations'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import type { Dossier } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { useGovernsNote } from './governs-note'

interface ApparatusProps {
  dossier: Dossier
  /** What is noted beside these passages. */
  here: Annotations
  /** Whether every judgement that the page shows is provisional, which it says once. */
  allProvisional: boolean
}

/**
 * The notes on passages: for each item that was judged, or that governs others, its sign and one sentence, in the order of its words; then in one line the
 * items of which there is no more to say, and the places where other texts differ.
 */
export function Apparatus({ dossier, here, allProvisional }: ApparatusProps) {
  const t = useTranslations('statement')
  const path = `/${dossier.statement.slug}`
  const byReference = new Map(here.items.map((item) => [item.reference, item]))
  const items = noteIds(here).flatMap((id) => byReference.get(id) ?? [])
  const isTold = (item: CommitmentView) => item.governs.length > 0 || linesOf(dossier, item).length > 0
  const others = items.filter((item) => !isTold(item))
  // A position that is not followed has no state.
  const stateOf = ({ reference }: CommitmentView) => dossier.states.get(reference)?.[0]?.key
  const positions = others.filter((item) => stateOf(item) === undefined)
  const unjudged = [...new Set(others.flatMap((item) => stateOf(item) ?? []))]
  return (
    <>
      {items.filter(isTold).map((item) => (
        <ItemNote key={item.reference} {...{ dossier, item, allProvisional }} />
      ))}
      {others.length + here.variants.length > 0 && (
        <p className="note note--rest">
          {unjudged.map((key) => (
            <span key={key}>
              <Refs path={path} ids={referencesOf(others.filter((item) => stateOf(item) === key))} />
              <StatusMark judgement={key} />
            </span>
          ))}
          {positions.length > 0 && (
            <span>
              <Refs path={path} ids={referencesOf(positions)} />
              {t('positionsHere', { n: positions.length })}
            </span>
          )}
          {here.variants.length > 0 && (
            <span>
              {t('variants.places', { n: here.variants.length })}{' '}
              <Refs path={`${path}/variants#`} ids={here.variants.map(({ key }) => key)} />
            </span>
          )}
        </p>
      )}
    </>
  )
}

function referencesOf(items: readonly CommitmentView[]): readonly string[] {
  return items.map(({ reference }) => reference)
}

/** Where items, or places of the text, are told of: what a sign in the words leads to. @param path what stands before their ids */
function Refs({ path, ids }: { path: string; ids: readonly string[] }) {
  return ids.map((id) => <NoteRef key={id} id={id} path={path.endsWith('#') ? path + id : `${path}/${id}`} />)
}

function NoteRef({ id, path }: { id: string; path: string }) {
  return (
    <span id={`b${id}`}>
      <a className="ref" id={`n${id}`} href={localePath(useLocale(), path)}>
        <bdi dir="ltr">{id}</bdi>
      </a>{' '}
    </span>
  )
}

interface ItemNoteProps extends Pick<ApparatusProps, 'dossier' | 'allProvisional'> {
  item: CommitmentView
}

/** An item's sign and sentence; of one whose judgements say nothing in short what it is called, of one that governs others which. */
function ItemNote({ dossier, item, allProvisional }: ItemNoteProps) {
  const partyName = usePartyName(dossier.statement.parties)
  const { reference } = item
  const governed = dossier.items.filter((each) => item.governs.includes(each.reference))
  const governs = useGovernsNote()([item, ...governed])
  const said = inShortOf(linesOf(dossier, item).map(({ revision }) => revision))
  return (
    <div className="note">
      <NoteRef id={reference} path={`/${dossier.statement.slug}/${reference}`} />
      <div>
        <ItemStateMarks states={dossier.states.get(reference) ?? []} brief={allProvisional} />
        <InShort said={said} partyName={partyName} />
        {governs !== '' && <p>{governs}</p>}
        {governs === '' && said.length === 0 && (
          <p>
            <OwnTitle of={item} />
          </p>
        )}
      </div>
    </div>
  )
}
