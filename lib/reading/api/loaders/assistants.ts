import 'server-only'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { outageOf } from '@/lib/ground/platform/health'
import { log } from '@/lib/ground/platform/log'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { PROBLEMS } from '../rules/problem'
import { searchTool } from './search-tool'
import { compareTool, evidenceTool, itemTool, statementTool, type ToolAnswer } from './tools'

const INSTRUCTIONS = [
  'Public statements, word by word, and what followed from each marked item.',
  'Quote the exact words. Say of every status whether it is provisional or final, with its confidence and the day up to which sources were checked, and give the permalink.',
  'An item that is not rated was not judged: never say that it was not done. A conditional item is an option and an intended one an aim, never a promise. Never compute a share of promises kept.',
].join(' ')

/** A text of characters, which can be looked for. */
const text = z.string().refine(isStorable, 'It has what is no character.')

const statement = text.max(80).describe('A statement, as its address names it, such as rabat-2022-07-08.')
const reference = z.string().max(8).describe('An item of it, such as 7c.')
const day = z.iso.date().describe('YYYY-MM-DD, UTC: today or earlier.')
const asOf = day
  .optional()
  .describe('YYYY-MM-DD, UTC: as it stood at the end of that day. Left out: as it stands now.')

/** The tools with which assistants read the record (Model Context Protocol): they read what programs read below `/api/v1`, and change nothing. */
export function assistantServer(): McpServer {
  const server = new McpServer({ name: 'suivi', version: '1.0.0' }, { instructions: INSTRUCTIONS })
  const tool = <Input extends z.ZodObject>(
    name: string,
    description: string,
    input: Input,
    answer: (asked: z.output<Input>) => Promise<ToolAnswer | null>,
  ) => {
    const inputSchema: z.ZodObject = input
    const annotations = { readOnlyHint: true, openWorldHint: false }
    server.registerTool(name, { description, inputSchema, annotations }, (asked: unknown) =>
      told(() => answer(input.parse(asked))),
    )
  }
  tool(
    'search',
    'Find words in every language, wherever search looks: statements and their other texts, marked items, judgements, sources and stored copies, variants and notes. Where nothing has all the words, what has some of them comes first by how many; words that stand nowhere are named.',
    z.object({ words: text.min(1).max(200), statement: statement.optional() }),
    (asked) => searchTool(asked.words, asked.statement ?? null),
  )
  tool('statement', 'A statement with its marked items.', z.object({ statement, as_of: asOf }), (asked) =>
    statementTool(asked.statement, asked.as_of ?? null),
  )
  tool(
    'item',
    'One marked item, with the judgements that apply to it.',
    z.object({ statement, reference }),
    (asked) => itemTool({ statement: asked.statement, reference: asked.reference }, null),
  )
  tool(
    'evidence',
    'What the published judgements on an item rest on: citations with exact quotes, and their sources.',
    z.object({ statement, reference, as_of: asOf }),
    (asked) => evidenceTool({ statement: asked.statement, reference: asked.reference }, asked.as_of ?? null),
  )
  tool(
    'as_of',
    'One marked item as it stood at the end of a day.',
    z.object({ statement, reference, day }),
    (asked) => itemTool({ statement: asked.statement, reference: asked.reference }, asked.day),
  )
  tool(
    'compare',
    'How a marked item stood at the ends of two days.',
    z.object({ statement, reference, earlier: day, later: day }),
    (asked) =>
      compareTool({ statement: asked.statement, reference: asked.reference }, [asked.earlier, asked.later]),
  )
  return server
}

/** An answer in the words of the protocol. What failed is logged, and told by no more than that it did. */
async function told(answer: () => Promise<ToolAnswer | null>) {
  try {
    const found = await answer()
    if (!found) return fault(PROBLEMS.not_in_record.detail)
    return { content: [{ type: 'text' as const, text: found.text }], structuredContent: found.records }
  } catch (error) {
    if (await outageOf(error)) return fault(PROBLEMS.away.detail)
    log.error({ cause: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }, 'a tool failed')
    return fault(PROBLEMS.failed.detail)
  }
}

function fault(text: string) {
  return { content: [{ type: 'text' as const, text }], isError: true }
}
