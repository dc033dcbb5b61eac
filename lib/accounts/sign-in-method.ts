/** How someone showed who they are when their session began. */
export const signInMethods = [
  'password',
  'password+totp',
  'recovery-code',
  'oidc',
  'oidc+totp',
  'link',
] as const

export type SignInMethod = (typeof signInMethods)[number]

/** Those ways in the words of the desk. */
export const methodWords: Record<SignInMethod, string> = {
  password: 'Password',
  'password+totp': 'Password and code',
  'recovery-code': 'Password and recovery code',
  oidc: 'Single sign-on',
  'oidc+totp': 'Single sign-on and code',
  link: 'One-time link',
}
