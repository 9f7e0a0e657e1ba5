// Before each file of unit tests. Files share a process, and what one of them put in place of a module would stand in what the next one loads,
// or what was loaded before would not know of it: by the order in which files happen to come.
import { vi } from 'vitest'

vi.resetModules()
