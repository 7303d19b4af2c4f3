import type { Route } from '../route.ts'
import { citizenRoutes } from './citizen.ts'
import { devRoutes } from './dev.ts'
import { documentRoutes } from './documents.ts'
import { hallRoutes } from './hall.ts'
import { mandateRoutes } from './mandates.ts'
import { officerTurnRoutes } from './officer-turns.ts'
import { operationsRoutes } from './operations.ts'
import { publicRoutes } from './public.ts'
import { queueRoutes } from './queue.ts'
import { replyRoutes } from './replies.ts'
import { sheetRoutes } from './sheets.ts'
import { staffRoutes } from './staff.ts'
import { standardRoutes } from './standard.ts'

/** Every address of the office but /openapi.json, which is made from this list. */
export const routes: readonly Route[] = [
  ...publicRoutes,
  ...hallRoutes,
  ...citizenRoutes,
  ...mandateRoutes,
  ...queueRoutes,
  ...staffRoutes,
  ...officerTurnRoutes,
  ...standardRoutes,
  ...operationsRoutes,
  ...documentRoutes,
  ...sheetRoutes,
  ...devRoutes,
  ...replyRoutes,
]
