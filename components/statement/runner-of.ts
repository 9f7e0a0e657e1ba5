import type { StatementView } from '@/lib/statement/types'
import type { RunnerStatement } from '../layout/dossier-runner'

/** What the line under the running head needs to know of a statement. */
export function runnerOf({ slug, shortTitle, base }: StatementView): RunnerStatement {
  return { slug, title: shortTitle, lang: base.language }
}
