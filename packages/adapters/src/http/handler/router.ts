import { AccountError } from '@account-elements/core';
import type { InputIssue } from '@account-elements/core';

import { operations } from '@account-elements/core/adapter';
import type { OperationName } from '@account-elements/core/adapter';

/** The target of a request, from its method and path. */
export type Target =
  | { readonly kind: 'operation'; readonly name: OperationName }
  | { readonly kind: 'options' | 'method-unsupported'; readonly methods: readonly string[] }
  | { readonly kind: 'missing' };

type ByMethod = ReadonlyMap<string, OperationName>;

/** @throws {TypeError} If the base path is not a plain path. */
export function createRouter(basePath = '/account'): (method: string, pathname: string) => Target {
  const base = plainPath(basePath);
  const routes = operationsByPath();
  return (method, pathname) => {
    if (!pathname.startsWith(base)) return { kind: 'missing' };
    const path = pathname.slice(base.length);
    const found = routes.get(path === '/' ? '' : path);
    if (found === undefined) return { kind: 'missing' };
    const name = found.get(method);
    if (name !== undefined) return { kind: 'operation', name };
    return { kind: method === 'OPTIONS' ? 'options' : 'method-unsupported', methods: [...found.keys(), 'OPTIONS'] };
  };
}

/**
 * Rejects query parameters: no operation has any.
 *
 * @throws {AccountError} `INPUT_INVALID` with the name of each parameter.
 */
export function assertNoQuery(url: URL): void {
  if (url.search === '') return;
  const keys = [...url.searchParams.keys()].slice(0, 20);
  const issues = keys.map((key): InputIssue => ({ field: key.slice(0, 64), rule: 'unknown' }));
  throw new AccountError('INPUT_INVALID', { issues });
}

function operationsByPath(): ReadonlyMap<string, ByMethod> {
  const routes = new Map<string, Map<string, OperationName>>();
  for (const [name, { method, path }] of Object.entries(operations)) {
    const methods = routes.get(path) ?? new Map<string, OperationName>();
    routes.set(path, methods);
    methods.set(method, name as OperationName);
    if (method === 'GET') methods.set('HEAD', name as OperationName);
  }
  return routes;
}

function plainPath(basePath: string): string {
  const path = basePath.replace(/\/+$/u, '');
  if (path !== '' && new URL(path, 'http://host').pathname !== path) throw new TypeError(`"${basePath}" is not a path`);
  return path;
}
