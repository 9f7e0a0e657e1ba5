// For journeys: keeps a copy of a source (SUIVI_TEST_SOURCE) with words of the test (SUIVI_TEST_WORDS), as a visit of its page would, which
// nobody makes here. Whoever asked for it is named by their address (SUIVI_TEST_PERSON).
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { keepCopy } from '@/lib/evidence/snapshot/mutations/keep-copy'
import { disconnect } from '@/lib/ground/platform/db'

const {
  DATABASE_OWNER_URL,
  SUIVI_TEST_SOURCE = '',
  SUIVI_TEST_WORDS: text = '',
  SUIVI_TEST_PERSON = '',
} = process.env

const capture = randomUUID()
const owner = new pg.Client({ connectionString: DATABASE_OWNER_URL })
await owner.connect()
await owner.query('BEGIN')
await owner.query(
  'INSERT INTO captures (id, source_id, asked_by_id) SELECT $1, $2, id FROM people WHERE email = $3',
  [capture, SUIVI_TEST_SOURCE, SUIVI_TEST_PERSON],
)
await owner.query(
  `INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, payload)
   SELECT 'person', asked_by_id, 'asked', 'capture', id, '{}' FROM captures WHERE id = $1`,
  [capture],
)
await owner.query('COMMIT')
await owner.end()

const bytes = new TextEncoder().encode(text)
await keepCopy(capture, {
  fetchedAt: new Date(),
  finalUrl: 'https://example.org/',
  status: 200,
  hops: 1,
  contentType: 'text/plain',
  issuer: null,
  file: bytes,
  warc: new TextEncoder().encode(`Test record ${capture}`),
  text,
})
await disconnect()
