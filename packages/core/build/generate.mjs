// Writes everything that is derived from the rules. `npm run generate`; CI fails when that changes a file.
import { writeRegistry } from './registry.mjs'
import { loadCore } from './load.mjs'
import { writeMessages } from './messages.mjs'
import { writeSchemas } from './schemas.mjs'
import { writePages } from './pages.mjs'
import { writeTables } from './tables.mjs'
import { writeExtensionSettings } from './extension-settings.mjs'

await writeRegistry()
// The messages are part of what is loaded next, and the pages quote them.
await writeMessages(await loadCore())
const core = await loadCore()
const schema = await writeSchemas(core)
await writePages(core)
await writeTables(core)
await writeExtensionSettings(core, schema)
