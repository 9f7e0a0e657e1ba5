import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { TextField } from '@/components/ground/form/text-field'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { RailSection } from '@/components/ground/ui/rail-section'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds, type Member } from '@/lib/ground/platform/actor'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { annotateAddress, passageAddress } from '@/lib/text/statement/rules/addresses'
import type { ChosenWords as Choice } from '@/lib/text/statement/rules/choose-words'
import type { NotedSpan, PassageView, StatementView } from '@/lib/text/statement/types'
import { ChosenWords } from '../statement/chosen-words'
import { WordPicker } from '../statement/word-picker'
import { NoteForm } from './note-form'

interface AnnotatePassageProps {
  member: Member
  statement: StatementView
  /** The marked items of the passage that stand. */
  items: readonly CommitmentView[]
  passage: PassageView
  chosen: Choice
  /** The chosen words with what stands round them; null while none are. */
  span: NotedSpan | null
  /** The words that were typed to find them. */
  typed: string
  /** What is made of them, and the form of a new item where that is asked for. */
  as: 'note' | 'item'
  markForm?: ReactNode
}

/** Choosing words of a passage, seeing exactly which, and writing a note on them or marking them as a new item. */
export function AnnotatePassage(props: AnnotatePassageProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { member, statement, items, passage, span, as } = props
  const { slug, base } = statement
  const passageHref = localePath(locale, passageAddress(slug, passage.number))
  return (
    <>
      <Crumbs
        steps={[
          { href: localePath(locale, '/desk'), label: t('layout.nav.desk') },
          { href: passageHref, label: `${t('statement.passage')} ${passage.number}` },
        ]}
        here={t('ui.action.annotate')}
      />
      <div className="hang hang--first">
        <div className="hang__h">
          <span className="siglum" aria-hidden="true">
            <bdi dir="ltr">¶{passage.number}</bdi>
          </span>
        </div>
        <div>
          <h1 className="subtitle pb-s">{t('note.annotate.title', { n: passage.number })}</h1>
          <p className="quiet">{t('note.annotate.how')}</p>
        </div>
      </div>
      <ChooseForm {...props} />
      {span && (
        <>
          <ChosenWords span={span} lang={base.language} items={items} />
          <WhatToMake {...props} span={span} />
          {as === 'item' ? (
            props.markForm
          ) : (
            <RailSection id="note" title={t('note.annotate.note')}>
              {holds(member, 'analyst') ? (
                <NoteForm
                  kind="annotate"
                  hidden={{ statement: slug, about: 'span', start: span.start, end: span.end }}
                  memberId={member.id}
                  copy={`new:${slug}`}
                  initial={{ body: '', language: locale, visibility: 'team' }}
                  mayBePublic
                  kinds={['note', 'editorial']}
                  cancel={passageHref}
                />
              ) : (
                <p>{t('form.refusal.not_permitted')}</p>
              )}
            </RailSection>
          )}
        </>
      )}
    </>
  )
}

/** First word, last word, or the words themselves: a form that only asks for the same page with another address. */
function ChooseForm({ statement, passage, chosen, span, typed, as }: AnnotatePassageProps) {
  const t = useTranslations('note.annotate')
  const locale = useLocale()
  const problem = useProblem(chosen, passage.number)
  const path = localePath(locale, annotateAddress(statement.slug, passage.number))
  return (
    <form method="get" action={`${path}#chosen`} key={`${span?.start} ${span?.end}`}>
      {as === 'item' && <input type="hidden" name="as" value="item" />}
      {problem !== null && (
        <div role="alert">
          <FieldError id="choice-error">{problem}</FieldError>
        </div>
      )}
      <WordPicker text={passage.text} offset={passage.start} lang={statement.base.language} chosen={span} />
      <div className="hang hang--step">
        <div className="hang__h" />
        <div className="slim">
          <TextField
            name="words"
            label={t('orWords')}
            hint={t('orWordsHow')}
            dir="auto"
            autoComplete="off"
            maxLength={1000}
            defaultValue={span ? '' : typed}
          />
          <p className="btns">
            <button type="submit" className="btn">
              {t('update')}
            </button>
          </p>
          {span && 'as' in chosen && chosen.as !== 'as asked' && chosen.as !== 'by words' && (
            <p className="small quiet" role="status">
              {t(chosen.as === 'to whole words' ? 'toWhole' : 'bySimilar')}
            </p>
          )}
        </div>
      </div>
    </form>
  )
}

function useProblem(chosen: Choice, n: number): string | null {
  const t = useTranslations('note.annotate')
  if (chosen.span !== null) return null
  switch (chosen.because) {
    case 'nothing asked':
      return null
    case 'one end':
      return t('bothEnds')
    case 'order':
      return t('order')
    case 'outside':
      return t('outside', { n })
    case 'not found':
      return t('notFound', { n })
  }
}

/** A note or a new item: two links, since which it is stands in the address. */
function WhatToMake({ statement, passage, span, as }: AnnotatePassageProps & { span: NotedSpan }) {
  const t = useTranslations('note.annotate')
  const locale = useLocale()
  const address = localePath(locale, annotateAddress(statement.slug, passage.number, span))
  const kinds = [
    { kind: 'note', href: `${address}#note`, label: t('note'), meaning: t('noteHow') },
    { kind: 'item', href: `${address}&as=item#item`, label: t('item'), meaning: t('itemMeans') },
  ] as const
  return (
    <RailSection id="what" title={t('what')}>
      <ul className="kinds">
        {kinds.map(({ kind, href, label, meaning }) => (
          <li key={kind}>
            <a
              className="tap"
              href={href}
              aria-current={kind === as ? 'true' : undefined}
              aria-keyshortcuts={kind === 'item' ? 'm' : undefined}
            >
              <b>{label}</b>
            </a>
            <span className="small quiet">{meaning}</span>
          </li>
        ))}
      </ul>
    </RailSection>
  )
}
