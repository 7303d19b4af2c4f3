import type { RouteObject } from 'react-router'
import { Frame } from './frame/Frame.tsx'
import { Home } from './frame/Home.tsx'
import { NotFoundPage, NotPermittedPage } from './frame/PlainPages.tsx'
import { Loading } from './kit/PaneState.tsx'

/** Each counter is loaded when it is first opened. */
export const routes: readonly RouteObject[] = [
  {
    path: '/sign-in',
    HydrateFallback: Loading,
    lazy: async () => ({ Component: (await import('./sign-in/SignInPage.tsx')).SignInPage }),
  },
  {
    path: '/',
    Component: Frame,
    HydrateFallback: Loading,
    children: [
      { index: true, Component: Home },
      {
        path: 'window/:caseId?',
        lazy: async () => ({ Component: (await import('./window/WindowPage.tsx')).WindowPage }),
      },
      {
        path: 'line',
        lazy: async () => ({ Component: (await import('./line/LinePage.tsx')).LinePage }),
      },
      {
        path: 'approval/:caseId?/:matter?',
        lazy: async () => ({ Component: (await import('./approval/ApprovalPage.tsx')).ApprovalPage }),
      },
      {
        path: 'policy/:digest?',
        lazy: async () => ({ Component: (await import('./policy/PolicyPage.tsx')).PolicyPage }),
      },
      {
        path: 'operations',
        lazy: async () => ({ Component: (await import('./operations/OperationsPage.tsx')).OperationsPage }),
      },
      {
        path: 'supervision',
        lazy: async () => ({ Component: (await import('./supervision/SupervisionPage.tsx')).SupervisionPage }),
      },
      { path: 'not-permitted', Component: NotPermittedPage },
      { path: '*', Component: NotFoundPage },
    ],
  },
]
