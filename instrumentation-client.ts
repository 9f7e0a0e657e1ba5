import { config } from 'zod/v4/core'

// The content security policy lets nothing be compiled: zod, which would try and be reported, is told so before any page of ours runs.
config({ jitless: true })
