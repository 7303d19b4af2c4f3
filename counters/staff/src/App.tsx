import { useMemo, useState } from 'react'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { StaffDoor } from './door/door.ts'
import { FunctionKeysContext, readFunctionKeys, writeFunctionKeys } from './hooks/use-function-keys.ts'
import { DoorContext } from './hooks/use-session.ts'
import { routes } from './routes.tsx'

export const App = ({ door }: { readonly door: StaffDoor }) => {
  const [router] = useState(() => createBrowserRouter([...routes], { basename: '/staff' }))
  const [on, setOn] = useState(readFunctionKeys)
  const functionKeys = useMemo(
    () => ({
      on,
      turn: () => {
        writeFunctionKeys(!on)
        setOn(!on)
      },
    }),
    [on],
  )
  return (
    <DoorContext value={door}>
      <FunctionKeysContext value={functionKeys}>
        <RouterProvider router={router} />
      </FunctionKeysContext>
    </DoorContext>
  )
}
