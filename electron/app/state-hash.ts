import canonicalize from 'canonicalize';
import type { GroupState } from '../../domain/group/group-state.ts';
import type { OrganisationState } from '../../domain/group/organisation.ts';
import { sha256 } from '../store/identity.ts';
import type { Workspace } from './workspace.ts';

/**
 * One hash over everything that the store says: SHA-256 over the RFC 8785 form of the facts of all partitions, 64 hexadecimal
 * digits. Stamps, devices and what found no ground take no part.
 */
export function stateHash(workspace: Workspace): string {
  const organisation = workspace.organisation();
  const groups = organisation.groups.map(({ id }) => id).toSorted();
  const facts = {
    organisation: factsOf(organisation),
    groups: Object.fromEntries(groups.map((id) => [id, factsOf(workspace.group(id))])),
  };
  return sha256(canonicalize(facts) ?? '');
}

function factsOf(state: OrganisationState | GroupState): object {
  const { stranded: _stranded, readOnly: _readOnly, redactions: _redactions, ...rest } = state;
  if (!('clocks' in rest)) return rest;
  const { clocks: _clocks, ...facts } = rest;
  return facts;
}
