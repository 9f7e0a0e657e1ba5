'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Tools = createContext<ReactNode>(null)

/** Gives the head of every page below something that is at hand there, so that no page has to know of it. */
export function HeadTools({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  return <Tools value={tools}>{children}</Tools>
}

/** What the layout round a page gave its head. */
export function ToolsGiven() {
  return useContext(Tools)
}
