import { type Check, search, thisHouse } from './house.ts'

/** The lock file names versions and digests, never a host: it must install behind any registry of a province. */
export const lockFile: Check = {
  name: 'lock-file',
  async run(house = thisHouse()) {
    const words = 'names a registry host; write the lock file with omit-lockfile-registry-resolved=true in .npmrc'
    return [
      ...search(
        house,
        house.files.filter((file) => file.endsWith('package-lock.json')),
        /"resolved": "[a-z+]+:\/\//,
        () => words,
      ),
      ...search(
        house,
        house.files.filter((file) => file.endsWith('.npmrc')),
        /^\s*(\/\/|(@\w+:)?registry\s*=)|_auth|_password/,
        () => 'a registry or its password does not belong into the repository',
      ),
    ]
  },
}
