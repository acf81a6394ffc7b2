import { parse, serialize } from 'hono/utils/cookie';

/** The device token of the browser, as a cookie. It gives no access: a sign-in still needs the password and the second factor. */
export interface DeviceCookie {
  /** Returns the token in a request, or `undefined`. */
  read(request: Headers): string | undefined;
  /** Returns the `Set-Cookie` header that stores a token after a sign-in. */
  issue(token: string): string;
}

const halfAYear = 180 * 24 * 60 * 60;

/** @param secure whether users reach the application over HTTPS. */
export function createDeviceCookie(secure: boolean): DeviceCookie {
  const name = secure ? '__Host-device' : 'device';
  return {
    read: (request) => parse(request.get('cookie') ?? '', name)[name],
    issue: (token) => serialize(name, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: halfAYear }),
  };
}
