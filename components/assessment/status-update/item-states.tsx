import { Ref } from '@/components/ground/ui/ref'
import { Glyph } from '@/components/text/method/glyph'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { StatusMark } from '@/components/text/method/status-mark'
import type { ItemState } from '@/lib/assessment/status-update/rules/facets'

/** The judgements that stand for an item. Where all are provisional the word stands once, after the last. */
export function ItemStateMarks({ states, brief = false }: { states: readonly ItemState[]; brief?: boolean }) {
  const allProvisional = states.every(({ provisional }) => provisional)
  const marks = states.map(({ key, provisional }, index) => (
    <StatusMark
      key={key}
      judgement={key}
      provisional={provisional}
      brief={brief || (allProvisional && index < states.length - 1)}
    />
  ))
  return marks.length === 1 ? marks : <span className="line gap-s">{marks}</span>
}

/** The judgements of the items that another governs: references and glyphs, the words for those who do not see them. */
export function GovernedGlyphs({
  governed,
}: {
  governed: readonly { reference: string; states: readonly ItemState[] }[]
}) {
  const name = useJudgementName()
  return (
    <span className="line gap-s">
      {governed.map(({ reference, states }) => (
        <span key={reference} className="line gap-s">
          <Ref>{reference}</Ref>
          {states.map(({ key, provisional }) => (
            <span key={key}>
              <Glyph name={key} provisional={provisional} />
              <span className="vh">{name(key)}</span>
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}
