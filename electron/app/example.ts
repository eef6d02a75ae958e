import { exampleCommands } from '../example/municipality.ts';
import { CallError } from './call-error.ts';
import type { Workspace } from './workspace.ts';

export interface ExampleRequest {
  readonly groups: number;
  /** For each group. */
  readonly meetings: number;
  readonly seed: number;
}

/**
 * Fills an empty store with the example municipality, through the same commands as everything else.
 * @returns how many commands it took
 * @throws CallError `store-not-empty`: an example is never mixed into what people have recorded
 */
export function makeExample(workspace: Workspace, request: ExampleRequest): { readonly commands: number } {
  if (workspace.organisation().groups.length > 0) throw new CallError('store-not-empty');
  let commands = 0;
  workspace.together(() => {
    for (const command of exampleCommands({ ...request, today: workspace.today(), zone: workspace.zone })) {
      const answer = workspace.handle(command);
      if (!answer.ok) throw new CallError(answer.error.code, answer.error.detail);
      commands += 1;
    }
  });
  return { commands };
}
