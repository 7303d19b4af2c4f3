import { defineConfig } from 'vitest/config'
import { screens, test } from './vitest.config.ts'

// npm run screens: every page in Chromium, at every width, in both languages.
export default defineConfig({ test: { ...test, include: screens } })
