import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'

afterEach(() => {
  vi.unstubAllGlobals()
  z.config({ jitless: false })
})

it('in a browser schemas are read without compiling anything, and without trying whether they could', async () => {
  await import('@/instrumentation-client')
  const compile = vi.fn()
  vi.stubGlobal('Function', compile)
  expect(z.object({ a: z.string() }).parse({ a: 'x' })).toEqual({ a: 'x' })
  expect(compile).not.toHaveBeenCalled()
})
