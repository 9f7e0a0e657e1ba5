import 'server-only'
import type { RevisionOfLine } from '@/lib/assessment/status-update/data/line'
import { findDeskSourcesNamed } from '@/lib/evidence/source/data/desk-library'
import type { SourceView } from '@/lib/evidence/source/types'
import { grouped } from '@/lib/ground/platform/grouped'
import type { Kept } from '@/lib/record/event/data/kept-from'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import type { JudgedStatement } from '@/lib/text/statement/types'

/** A submitted judgement and where it stands. */
type Submitted = {
  readonly line: {
    readonly commitment: { readonly reference: string; readonly statement: { readonly slug: string } }
  }
  readonly revision: Pick<RevisionOfLine, 'citations'>
}

/** Of a statement what some submitted judgements on it are about and cite. */
export type Dossier = {
  readonly statement: JudgedStatement
  readonly items: ReadonlyMap<string, CommitmentView>
  readonly sources: ReadonlyMap<string, SourceView>
}

/**
 * Of each statement what the submitted judgements on it are about and cite.
 *
 * @param kept what is kept from whoever asks
 * @param language in which items are named where their titles were translated
 */
export async function findDossiers(
  submitted: readonly Submitted[],
  kept: Kept,
  language: string,
): Promise<ReadonlyMap<string, Dossier>> {
  const ofStatement = grouped(submitted, ({ line }) => line.commitment.statement.slug)
  const slugs = [...new Set(submitted.map(({ line }) => line.commitment.statement.slug))]
  const found = await Promise.all(
    slugs.map(async (slug) => {
      const own = ofStatement(slug)
      const references = [...new Set(own.map(({ line }) => line.commitment.reference))]
      const [statement, items, sources] = await Promise.all([
        findJudgedStatement(slug),
        findCommitments(slug, references, language),
        findDeskSourcesNamed([...new Set(citedIn(own))], kept),
      ])
      return { slug, statement, items, sources }
    }),
  )
  return new Map(
    found.flatMap(({ slug, statement, items, sources }) =>
      statement
        ? [
            [
              slug,
              {
                statement,
                items: new Map(items.map((item) => [item.reference, item])),
                sources: new Map(sources.map((source) => [source.id, source])),
              },
            ] as const,
          ]
        : [],
    ),
  )
}

/** The ids of the sources that judgements cite. */
export function citedIn(submitted: readonly Pick<Submitted, 'revision'>[]): string[] {
  return submitted.flatMap(({ revision }) => revision.citations.map(({ sourceId }) => sourceId))
}
