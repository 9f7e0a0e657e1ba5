import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { WithBlanks } from '@/components/record/cover/blanked'
import { LanguageLabel, TranslatedFrom } from '@/components/text/statement/own-words'
import type { EvidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import { type RationaleNode, readRationale } from '@/lib/assessment/status-update/rules/rationale'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf } from '@/lib/ground/i18n/routing'
import { WITHHELD } from '@/lib/ground/platform/fold'
import { inPlace } from '@/lib/text/statement/rules/own-words'

/** What of a judgement its rationale is shown with. */
type Reasoned = Pick<RevisionView, 'id' | 'rationale' | 'rationaleLanguage' | 'translated' | 'withheld'>

interface RationaleTextProps {
  revision: Reasoned
  evidence: EvidenceList
  /** Said before the first word: for whom the judgement stands. */
  lead?: ReactNode
}

/** Why it was judged so, in its author's words or translated; its numbers lead to the page's list of evidence. */
export function RationaleText({ revision, evidence, lead }: RationaleTextProps) {
  const { rationale, rationaleLanguage, translated } = revision
  const locale = useLocale()
  const t = useTranslations('snapshot')
  const said = inPlace({ text: rationale, language: rationaleLanguage }, translated?.rationale)
  const { nodes } = readRationale(said.text)
  return (
    <>
      <p lang={said.language} dir={directionOf(said.language)}>
        {lead !== undefined && (
          <>
            <b>
              <bdi lang={locale}>{lead}</bdi>.
            </b>{' '}
          </>
        )}
        <Nodes nodes={nodes} numberOf={(own) => evidence.numberOf(revision.id, own)} />
        <LanguageLabel language={said.language} />
      </p>
      {said.text.includes(WITHHELD) && (
        <p className="small">{t('withheldInWords', { ids: withheldIds(revision) })}</p>
      )}
      <TranslatedFrom translation={said.translation} />
    </>
  )
}

/** The sources of which words are withheld in it, as a message takes them: `none` where the page was not told. */
function withheldIds({ withheld = [] }: Reasoned): string {
  return withheld.length === 0 ? 'none' : isolated(withheld.map(({ sourceId }) => sourceId).join(', '))
}

interface NodesProps {
  nodes: readonly RationaleNode[]
  numberOf: (own: number) => number | null
}

/** The parts of a rationale, for its page and for the preview while it is written. */
export function Nodes({ nodes, numberOf }: NodesProps) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of a published text never change their order
    <Fragment key={index}>
      <Node node={node} numberOf={numberOf} />
    </Fragment>
  ))
}

function Node({ node, numberOf }: { node: RationaleNode; numberOf: NodesProps['numberOf'] }) {
  switch (node.kind) {
    case 'text':
      return <WithBlanks text={node.text} />
    case 'code':
      return <code>{node.text}</code>
    case 'emphasis':
      return (
        <em>
          <Nodes nodes={node.children} numberOf={numberOf} />
        </em>
      )
    case 'strong':
      return (
        <b>
          <Nodes nodes={node.children} numberOf={numberOf} />
        </b>
      )
    case 'link':
      return (
        <a href={node.url} rel="nofollow ugc">
          <Nodes nodes={node.children} numberOf={numberOf} />
        </a>
      )
    case 'citation': {
      const number = numberOf(node.number)
      return number === null ? `[${node.number}]` : <a href={`#e${number}`}>[{number}]</a>
    }
  }
}
