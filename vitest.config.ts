import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two cores are what the smallest machine has; more workers only make a browser test wait.
    maxWorkers: 2,
  },
})
