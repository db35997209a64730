// Writes everything that is derived from rules, profiles, settings and messages. `npm run generate`; CI fails when that changes a file.
import { writeRegistry } from './registry.mjs'
import { loadCore } from './load.mjs'
import { checkTraditional, writeTraditional } from './traditional-tables.mjs'
import { writeSchemas } from './schemas.mjs'
import { writePages } from './pages.mjs'
import { writeTables } from './tables.mjs'
import { writeExtensionSettings } from './extension-settings.mjs'

await writeRegistry()
// The tables are part of what is loaded next, and the pages quote what they give.
const texts = await writeTraditional(await loadCore())
const core = await loadCore()
checkTraditional(texts, core)
const schema = await writeSchemas(core)
await writePages(core)
await writeTables(core)
await writeExtensionSettings(core, schema)
