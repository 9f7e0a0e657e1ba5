import type { Block, Letter } from '../types'

/** A letter as plain text: paragraphs parted by empty lines, each address on a line of its own. */
export function plainLetter({ site, siteAddress, subject, blocks, why, leave }: Letter): string {
  const foot = [why, ...(leave ? [`${leave.label}\n${leave.address}`] : []), `${site}\n${siteAddress}`]
  return `${[subject, ...blocks.map(written), '-- ', ...foot].join('\n\n')}\n`
}

function written(block: Block): string {
  switch (block.kind) {
    case 'words':
    case 'heading':
      return block.words
    case 'link':
      return `${block.label}\n${block.address}`
    case 'entries':
      return block.entries
        .map(({ title, address, when, said }) =>
          [title, when, ...(said ? [said.words] : []), address].join('\n'),
        )
        .join('\n\n')
  }
}
