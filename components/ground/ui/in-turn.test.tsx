import { setImmediate as turn } from 'node:timers/promises'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { EachInTurn, InTurn } from './in-turn'

it('what stands inside is there once others had their turn', async () => {
  const told: string[] = []
  const made = InTurn({ children: 'words' }).then((children) => told.push(String(children)))
  await Promise.resolve()
  expect(told).toEqual([])
  await turn()
  await made
  expect(told).toEqual(['words'])
})

it('many short pieces are made fifty at a time, in their order', () => {
  const pieces = Array.from({ length: 120 }, (_, n) => n)
  const parts = EachInTurn({ of: pieces, show: (n) => <li key={n}>{n}</li> })
  expect(parts.every(({ type }) => type === InTurn)).toBe(true)
  const made = parts.map(({ props }) => (props.children as ReactElement[]).map(({ key }) => Number(key)))
  expect(made.map(({ length }) => length)).toEqual([50, 50, 20])
  expect(made.flat()).toEqual(pieces)
  expect(EachInTurn({ of: [], show: () => <li /> })).toEqual([])
})
