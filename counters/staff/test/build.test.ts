import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildStaff, isStale, staffFolder } from '../src/index.ts'

describe('构建', () => {
  it('the built page needs no inline script or style, and lies under /staff/', async () => {
    await buildStaff()
    expect(isStale()).toBe(false)
    const html = readFileSync(join(staffFolder, 'index.html'), 'utf8')
    expect(html).toMatch(/src="\/staff\/assets\//)
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/)
    const styles = readdirSync(join(staffFolder, 'assets')).filter((name) => name.endsWith('.css'))
    for (const name of styles)
      expect(readFileSync(join(staffFolder, 'assets', name), 'utf8')).not.toMatch(/url\(["']?data:/)
  })
})
