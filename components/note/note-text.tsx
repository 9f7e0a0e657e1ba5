import { Fragment, type ReactNode } from 'react'
import { directionOf } from '@/lib/i18n/routing'
import { type NoteBlock, type NoteInline, readNote } from '@/lib/note/rules/note-text'

/** What a person wrote in a note, in its own language and direction: on the public page, on the desk and in the preview alike. */
export function NoteText({ body, language }: { body: string; language: string }) {
  return (
    <div className="notetext" lang={language} dir={directionOf(language)}>
      <Blocks blocks={readNote(body)} />
    </div>
  )
}

function Blocks({ blocks }: { blocks: readonly NoteBlock[] }) {
  return inOrder(blocks, (block) => <Block block={block} />)
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inline nodes={block.children} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      )
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      )
    case 'list': {
      const items = inOrder(block.items, (item) => (
        <li>
          <Blocks blocks={item} />
        </li>
      ))
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function Inline({ nodes }: { nodes: readonly NoteInline[] }) {
  return inOrder(nodes, (node) => <InlinePart node={node} />)
}

function InlinePart({ node }: { node: NoteInline }) {
  switch (node.kind) {
    case 'text':
    case 'typed':
      return node.text
    case 'code':
      return <code>{node.text}</code>
    case 'break':
      return <br />
    case 'emphasis':
      return (
        <em>
          <Inline nodes={node.children} />
        </em>
      )
    case 'strong':
      return (
        <b>
          <Inline nodes={node.children} />
        </b>
      )
    case 'link':
      return (
        <a href={node.url} rel="nofollow noreferrer ugc">
          <Inline nodes={node.children} />
        </a>
      )
  }
}

function inOrder<Part>(parts: readonly Part[], show: (part: Part) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, never reordered
  return parts.map((part, index) => <Fragment key={index}>{show(part)}</Fragment>)
}
