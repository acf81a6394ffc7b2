import type { AccountErrorCode } from '@account-elements/core';
import * as z from 'zod/mini';

import {
  answers,
  bodies,
  guardHeader,
  operations,
  problemSchema,
  problemType,
  statusByCode,
} from '../src/http/contract.ts';
import type { OperationName } from '../src/http/contract.ts';

/** What the contract's tables cannot say of an operation. */
interface Description {
  readonly summary: string;
  /** The codes of its own, beside those that every request may be answered with. */
  readonly problems: readonly AccountErrorCode[];
}

const confirmed = ['PASSWORD_WRONG', 'PASSWORD_UNSET', 'ATTEMPTS_LOCKED', 'ATTEMPTS_EXHAUSTED'] as const;

const descriptions: Readonly<Record<OperationName, Description>> = {
  load: { summary: 'Reads the whole account.', problems: [] },
  updateProfile: {
    summary: 'Changes the named fields of the profile.',
    problems: ['USERNAME_TAKEN', 'PROFILE_CHANGED', 'VERSION_MISSING'],
  },
  updatePreferences: {
    summary: 'Changes the named preferences.',
    problems: ['PREFERENCES_CHANGED', 'VERSION_MISSING'],
  },
  changePassword: {
    summary: 'Replaces the password and ends every other session.',
    problems: [...confirmed, 'PASSWORD_REJECTED'],
  },
  beginTotp: {
    summary: 'Begins to enrol an authenticator; what is active stays so until it is confirmed.',
    problems: confirmed,
  },
  confirmTotp: {
    summary: 'Proves the authenticator with one of its codes and makes it the active one.',
    problems: ['CODE_WRONG', 'CODE_USED', 'CLOCK_OFF', 'ENROLMENT_MISSING', 'ENROLMENT_EXPIRED'],
  },
  cancelTotp: { summary: 'Ends a pending enrolment, if there is one.', problems: [] },
  regenerateBackupCodes: {
    summary: 'Replaces the set of backup codes; every earlier code is dead.',
    problems: [...confirmed, 'MFA_INACTIVE', 'BACKUP_CODES_CHANGED'],
  },
  disableMfa: {
    summary: 'Turns multi-factor authentication off.',
    problems: [...confirmed, 'MFA_INACTIVE'],
  },
};

const ofEveryRequest = [
  'INPUT_INVALID',
  'ACCOUNT_MISSING',
  'SESSION_ENDED',
  'REAUTHENTICATION_REQUIRED',
  'SERVICE_UNAVAILABLE',
  'SERVICE_FAILED',
  'RECORD_CORRUPT',
  'SECRET_UNREADABLE',
  'HASH_UNREADABLE',
  'CONNECTION_FAILED',
  'RESPONSE_INVALID',
] as const;

const ofEveryChange = [
  'REQUEST_MALFORMED',
  'REQUEST_FORBIDDEN',
  'REQUEST_TOO_LARGE',
  'MEDIA_TYPE_UNSUPPORTED',
  'FEATURE_UNSUPPORTED',
  'OUTCOME_UNKNOWN',
] as const;

/** JSON as it stands in the document. */
type Json = Readonly<Record<string, unknown>>;

const schemaNames = {
  AccountSnapshot: answers.load,
  CredentialsChanged: answers.changePassword,
  TotpEnrolment: answers.beginTotp,
  TotpConfirmed: answers.confirmTotp,
  BackupCodesIssued: answers.regenerateBackupCodes,
  ProfileUpdate: bodies.updateProfile,
  PreferenceValues: bodies.updatePreferences,
  PasswordChange: bodies.changePassword,
  PasswordConfirmation: bodies.beginTotp,
  TotpConfirmation: bodies.confirmTotp,
  Nothing: bodies.cancelTotp,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodMiniType>;

/** Makes the OpenAPI 3.1 document of the wire, for hosts whose server is in another language. */
export function createOpenapiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of Object.keys(operations) as OperationName[]) {
    const { method, path } = operations[name];
    (paths[path === '' ? '/' : path] ??= {})[method.toLowerCase()] = operationObject(name);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Account Elements',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What a person may do with their own account. Whose account it is, the server knows from the session alone: no ' +
        'request names one, and a query parameter or an unknown key is refused. Keys that a client does not know are to be ' +
        'ignored in answers. Every answer carries `Cache-Control: no-store`.',
    },
    servers: [{ url: '/account', description: 'Wherever the host mounts it.' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: "The host's session, whatever it is." },
        token: { type: 'http', scheme: 'bearer', description: "The host's token, whatever it is." },
      },
    },
  };
}

function operationObject(name: OperationName): Json {
  const { summary } = descriptions[name];
  const isRead = name === 'load';
  return {
    operationId: name,
    summary,
    ...(!isRead && { parameters: parametersOf(name), requestBody: requestBodyOf(name) }),
    responses: {
      200: {
        description: 'Done. The answer is what the request left behind.',
        ...(answerHasTag(name) && { headers: { ETag: { schema: { type: 'string' } } } }),
        content: { 'application/json': { schema: referenceTo(answers[name]) } },
      },
      ...(isRead && { 304: { description: 'Nothing has changed since the entity tag in `If-None-Match`.' } }),
      ...problemResponses(name),
    },
  };
}

function answerHasTag(name: OperationName): boolean {
  return name === 'load' || 'versioned' in operations[name];
}

function parametersOf(name: OperationName): readonly Json[] {
  const guard = {
    name: guardHeader.name,
    in: 'header',
    required: true,
    description: 'Shows that a script of the page sent this, and no form of another site.',
    schema: { const: guardHeader.value },
  };
  const version = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The `version` that was edited, percent-encoded, as one strong entity tag: `"7"`.',
    schema: { type: 'string', pattern: '^"[!#-~]*"$' },
  };
  return 'versioned' in operations[name] ? [guard, version] : [guard];
}

function requestBodyOf(name: Exclude<OperationName, 'load'>): Json {
  const schema = referenceTo(bodies[name]);
  return { required: operations[name].method !== 'DELETE', content: { 'application/json': { schema } } };
}

function problemResponses(name: OperationName): Json {
  const codes = [...ofEveryRequest, ...(name === 'load' ? [] : ofEveryChange), ...descriptions[name].problems];
  const responses: Record<number, Json> = {};
  for (const status of new Set(codes.map((code) => statusByCode[code]))) {
    const alike = codes.filter((code) => statusByCode[code] === status);
    responses[status] = {
      description: alike.map((code) => `\`${code}\``).join(', '),
      ...([429, 503].includes(status) && { headers: { 'Retry-After': { schema: { type: 'integer' } } } }),
      content: { [problemType]: { schema: referenceTo(problemSchema) } },
    };
  }
  return responses;
}

function referenceTo(schema: z.ZodMiniType): Json {
  const found = Object.entries(schemaNames).find(([, named]) => named === schema);
  if (found === undefined) throw new Error('A schema of the contract has no name in the document');
  return { $ref: referenceOf(found[0]) };
}

function referenceOf(name: string): string {
  return `#/components/schemas/${name}`;
}

// A component is named by its place; keys of no value are left out of the text.
const notInComponents = { $schema: undefined, $id: undefined, id: undefined };

function componentSchemas(): Json {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(schemaNames)) registry.add(schema, { id });
  // As an input, for that is what both ends do with it: a strict schema is closed, any other lets unknown keys pass.
  const { schemas } = z.toJSONSchema(registry, { uri: referenceOf, io: 'input' });
  const named = Object.entries(schemas).map(([id, schema]) => [id, { ...schema, ...notInComponents }]);
  return Object.fromEntries(named) as Json;
}
