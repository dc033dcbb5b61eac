import type { Door } from './policy-door.ts'

/** The door itself, and what is everybody's own. */
export const ownDoors: Door[] = [
  { action: 'sign-in/actions.ts#signInAction', needs: 'public', because: 'it is the door' },
  {
    action: 'sign-in/actions.ts#codeStepAction',
    needs: 'public',
    because: 'it is the door; a sealed first step opens it',
  },
  { action: '_door/actions.ts#spendLinkAction', needs: 'public', because: 'the one-time link is the key' },
  { action: 'forgot/actions.ts#forgotAction', needs: 'public', because: 'it answers everybody alike' },
  {
    action: '(desk)/actions.ts#signOutAction',
    needs: 'public',
    because: 'it ends the session of the cookie, if any',
  },
  {
    action: '(desk)/actions.ts#signOutEverywhereAction',
    needs: 'half-session',
    form: () => ({}),
    allow: false,
  },
  {
    action: 'second-factor/actions.ts#beginSecondFactorAction',
    needs: 'half-session',
    form: () => ({}),
    allow: false,
  },
  {
    action: 'second-factor/actions.ts#confirmSecondFactorAction',
    needs: 'half-session',
    form: () => ({ code: '000000' }),
    allow: false,
  },
  {
    action: 'account/actions.ts#renameAction',
    needs: 'session',
    form: () => ({ name: 'Another name of a test' }),
  },
  {
    action: 'account/actions.ts#changePasswordAction',
    needs: 'session',
    form: () => ({ presentPassword: 'x', newPassword: 'a quiet lamp by the window' }),
    allow: false,
  },
  {
    action: 'account/actions.ts#endSessionAction',
    needs: 'session',
    form: ({ session }) => ({ session }),
    allow: false,
  },
  {
    action: 'account/actions.ts#renewCodesAction',
    needs: 'session',
    form: () => ({ password: 'x' }),
    allow: false,
  },
  {
    action: 'account/actions.ts#turnOffAction',
    needs: 'session',
    form: () => ({ password: 'x' }),
    allow: false,
  },
]
