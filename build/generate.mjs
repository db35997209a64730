// Writes everything that is derived from rules, profiles, settings and messages. `npm run generate`; CI fails when that changes a file.
import { writeRegistry } from './registry.mjs'
import { loadCore } from './load.mjs'
import { writeMessages, writeRuleTexts } from './messages.mjs'
import { writeSchemas } from './schemas.mjs'
import { writePages } from './pages.mjs'
import { writeTables } from './tables.mjs'
import { writeExtensionSettings } from './extension-settings.mjs'

await writeRegistry()
await writeMessages()
// The texts are part of what is loaded next, and the pages quote them.
await writeRuleTexts(await loadCore())
const core = await loadCore()
const schema = await writeSchemas(core)
await writePages(core)
await writeTables(core)
await writeExtensionSettings(core, schema)
