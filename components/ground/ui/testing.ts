import { isValidElement, type ReactNode } from 'react'
import { InTurn } from './in-turn'

/** For tests only: the text that a document would hold, components called as React would call them, and none waited for. */
export function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (!isValidElement<{ children?: ReactNode }>(node)) return ''
  const { type, props } = node
  return typeof type === 'function' && type !== InTurn
    ? textOf(Reflect.apply(type, undefined, [props]))
    : textOf(props.children)
}
