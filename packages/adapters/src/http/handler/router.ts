import { AccountError } from '@account-elements/core';
import type { InputIssue } from '@account-elements/core';

import { operations } from '@account-elements/core/adapter';
import type { Operation, OperationName } from '@account-elements/core/adapter';

/** The target of a request, from its method and path. */
export type Target =
  | { readonly kind: 'operation'; readonly name: OperationName }
  | { readonly kind: 'options' | 'method-unsupported'; readonly methods: readonly string[] }
  /** `outside`: the path is not below the base path. */
  | { readonly kind: 'missing' | 'outside' };

type ByMethod = ReadonlyMap<string, OperationName>;

/** @throws {TypeError} If the base path is not a plain path. */
export function createRouter(basePath = '/account'): (method: string, pathname: string) => Target {
  const base = plainPath(basePath);
  const routes = operationsByPath();
  return (method, pathname) => {
    if (!pathname.startsWith(base)) return { kind: 'outside' };
    // Next with `trailingSlash: true`, for example, adds a slash to every path.
    const path = pathname.slice(base.length).replace(/\/$/u, '');
    const found = routes.get(path);
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
  const add = (path: string, method: string, name: string): void => {
    const methods = routes.get(path) ?? new Map<string, OperationName>();
    routes.set(path, methods.set(method, name as OperationName));
  };
  for (const [name, { method, path, postPath }] of Object.entries<Operation>(operations)) {
    add(path, method, name);
    if (method === 'GET') add(path, 'HEAD', name);
    if (postPath !== undefined) add(postPath, 'POST', name);
  }
  return routes;
}

function plainPath(basePath: string): string {
  const path = basePath.replace(/\/+$/u, '');
  if (path !== '' && new URL(path, 'http://host').pathname !== path) throw new TypeError(`"${basePath}" is not a path`);
  return path;
}
