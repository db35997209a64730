import { defineConfig } from 'vitest/config'

// Sources are used without a build: without these conditions vitest would silently test a stale dist.
const conditions = ['policydoc-source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'extension/src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/editors/**', 'test/packaging/**'],
  },
})
