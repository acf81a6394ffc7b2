import type { AccountSnapshot, AccountStorage } from '@account-elements/core';
import type { AccountAuthority, AuthorityOptions, SecurityEvent } from '@account-elements/core/authority';
import type { AccountHandlerOptions, AccountIdentity } from '@account-elements/adapters/http/handler';
import type { AccountProvider } from '@account-elements/elements';
import type { Hono } from 'hono';
import type { Kysely } from 'kysely';

/** The values and functions of a host that the code in the documentation uses. */
declare global {
  const accountId: string;
  const account: AccountSnapshot;
  const app: Hono;
  const authority: AccountAuthority;
  const bytes: Uint8Array<ArrayBuffer>;
  const code: string;
  const db: Kysely<unknown>;
  const deviceToken: string | undefined;
  const exportedUsers: AsyncIterable<ExportedUser>;
  const handler: (request: Request) => Promise<Response>;
  const handlerOptions: AccountHandlerOptions;
  const keyFromYourSecretStore: Uint8Array<ArrayBuffer>;
  const password: string;
  const provider: AccountProvider;
  const request: Request;
  const router: { beforeEach(guard: () => Promise<boolean>): void };
  const sealingKeys: AuthorityOptions['sealingKeys'];
  const socketAddress: string | undefined;
  const storage: AccountStorage;
  const storedKeyIds: readonly string[];
  const storedValues: readonly string[];
  const username: string;

  interface ExportedUser {
    readonly id: number;
    readonly login: string;
    readonly name: string;
    readonly passwordHash: string | null;
    readonly passwordChangedAt: string | null;
    readonly totpSecret: string | null;
    readonly unusedBackupCodes: readonly string[];
    readonly role: string | null;
    readonly isAdministrator: boolean;
    readonly createdAt: string;
  }

  function accountIdOf(email: string): Promise<string | null>;
  function createTemporaryFile(): Promise<string>;
  function drawDashboard(values: { readonly dateRange: string; readonly chartMetric: string }): void;
  function emailOf(accountId: string): Promise<string>;
  function lock(file: string): () => void;
  function notify(event: SecurityEvent): Promise<void>;
  function openMyStorage(file?: string): AccountStorage;
  function remove(file: string): Promise<void>;
  function renew(request: Request, identity: AccountIdentity): string;
  function renewSession(request: Request, identity: AccountIdentity): Promise<Record<string, string>>;
  function sessionOf(request: Request): Promise<AccountIdentity | null>;
  function store(keyId: string, checkValue: string): Promise<void>;
  function sendMail(to: string, text: string): Promise<void>;
  function setDeviceCookie(token: string): void;
  function startSession(identity: Pick<AccountIdentity, 'accountId' | 'epoch'>): void;
  function verifyPhpass(password: string, hash: string): Promise<boolean>;
}
