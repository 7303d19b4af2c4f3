import { mountCounters, notFoundPage } from '../../office/src/main/pages.ts'
import { staffApplication } from '../../office/src/main/staff-application.ts'
import { type House, type HouseWishes, openHouse } from '../../office/test/house.ts'

/** The house as people see it: the office with its pages and the built staff application, mounted as `npm start` does. */
export const openHouseWithCounters = async (more: Omit<HouseWishes, 'mount' | 'door'> = {}): Promise<House> => {
  const staffFolder = await staffApplication()
  // The pages ask the office in process; the address is only a base for paths.
  return openHouse('pglite', {
    ...more,
    door: { notFoundPage },
    mount: (door) => mountCounters(door, 'http://127.0.0.1', staffFolder),
  })
}
