/** What only the workspace uses is not published: the condition that leads to sources. */
function withoutSourceCondition(manifest) {
  for (const target of Object.values(manifest.exports ?? {})) delete target['@account-elements/source'];
  return manifest;
}

export const hooks = { beforePacking: withoutSourceCondition };
