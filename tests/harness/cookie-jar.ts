/** The cookies of a client without a browser. */
export interface CookieJar {
  /** Returns the value of the `Cookie` header. */
  readonly header: string;
  /** Adds the cookies of `Set-Cookie` headers. An empty value removes a cookie. */
  add(setCookies: readonly string[]): void;
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    get header() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    add(setCookies) {
      for (const text of setCookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(text) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}
