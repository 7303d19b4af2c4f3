import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createStaffDoor } from './door/door.ts'
import '@xiqian/parts/parts.css'
import './css/general.css'
import './css/frame.css'
import './css/window.css'
import './css/approval.css'
import './css/policy.css'
import './css/line.css'
import './css/operations.css'
import './css/print.css'

const place = document.getElementById('app')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <App door={createStaffDoor({ baseUrl: location.origin })} />
    </StrictMode>,
  )
