import {
  accountErrorCodes,
  countSchema,
  integerSchema,
  operationAnswers as answers,
  operationDescriptions as descriptions,
  operationInputs as inputs,
  operations,
  preferenceValueSchema,
} from '@account-elements/core/adapter';
import type { Operation, OperationName } from '@account-elements/core/adapter';
import * as z from 'zod/mini';

import { errorCodeSchema, guardHeader, problemSchema, problemType } from '../src/http/contract.ts';
import { statusByCode } from '../src/http/handler/status.ts';

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
  'REQUEST_BLOCKED',
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
  ProfileUpdate: inputs.updateProfile,
  PreferenceValues: inputs.updatePreferences,
  PasswordChange: inputs.changePassword,
  PasswordConfirmation: inputs.beginTotp,
  TotpConfirmation: inputs.confirmTotp,
  Nothing: inputs.cancelTotp,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodMiniType>;

/** Makes the OpenAPI 3.1 document of the wire, for hosts whose server is in another language. */
export function createOpenapiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of Object.keys(operations) as OperationName[]) {
    const { method, path, postPath }: Operation = operations[name];
    (paths[path === '' ? '/' : path] ??= {})[method.toLowerCase()] = operationObject(name);
    if (postPath === undefined) continue;
    (paths[postPath] ??= {})['post'] = {
      ...operationObject(name),
      operationId: `${name}ByPost`,
      description: `The same as \`${method} ${path}\`, for networks that block this method.`,
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Account Elements',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What a user can do with their own account. Whose account it is, the server knows from the session alone: no ' +
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
  const isRead = operations[name].kind === 'read';
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
    description:
      'The `version` that was edited, percent-encoded, as one entity tag: `"7"`. A tag that a proxy has made weak or given the suffix of an encoding (`"7-gzip"`) is accepted.',
    schema: { type: 'string', pattern: '^(W/)?"[!#-~]*"$' },
  };
  return 'versioned' in operations[name] ? [guard, version] : [guard];
}

function requestBodyOf(name: OperationName): Json {
  const schema = referenceTo(inputs[name]);
  return { required: !('withoutInput' in operations[name]), content: { 'application/json': { schema } } };
}

function problemResponses(name: OperationName): Json {
  const codes = [...ofEveryRequest, ...(name === 'load' ? [] : ofEveryChange), ...descriptions[name].errors];
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

const maximum = Number.MAX_SAFE_INTEGER;

// Zod does not know what the functions in these schemas accept.
const known = new Map<unknown, z.core.JSONSchema.BaseSchema>([
  [integerSchema, { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum }],
  [countSchema, { type: 'integer', minimum: 0, maximum }],
  [errorCodeSchema, { type: 'string', enum: [...accountErrorCodes] }],
  [preferenceValueSchema, { anyOf: [{ type: 'string' }, { type: 'boolean' }] }],
]);

function componentSchemas(): Json {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(schemaNames)) registry.add(schema, { id });
  // As an input, for that is what both ends do with it: a strict schema is closed, any other lets unknown keys pass.
  const { schemas } = z.toJSONSchema(registry, {
    uri: referenceOf,
    io: 'input',
    unrepresentable: ({ zodSchema }) => known.get(zodSchema),
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, known.get(zodSchema)),
  });
  const named = Object.entries(schemas).map(([id, schema]) => [id, { ...schema, ...notInComponents }]);
  return Object.fromEntries(named) as Json;
}
