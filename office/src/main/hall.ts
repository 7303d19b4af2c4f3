import { actOnLine } from '../desk/hall-line.ts'
import { openSlots } from '../hall/open-slots.ts'
import type { HallAtTheDoor } from '../http/ports.ts'
import { hallScreen, lineToStaff, ticketNow } from '../views/hall-line.ts'

/** 大厅 as the door asks it. */
export const hall: HallAtTheDoor = {
  openSlots,
  screen: hallScreen,
  ticket: ticketNow,
  line: lineToStaff,
  act: actOnLine,
}
