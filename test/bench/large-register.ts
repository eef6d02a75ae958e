import { plusDays } from '../../domain/kernel/calendar.ts';
import { chanceOf } from '../../electron/example/chance.ts';
import topics from '../../electron/example/topics.json' with { type: 'json' };
import { accept, opened, temporaryFolder } from './store.ts';

const groups = 60;
const people = 40;
/** The measure of the design: the decisions and actions of a whole municipality over ten years, all of them rows of one register. */
export const rows = 115_000;

/** A store whose register of actions holds as many rows, in words that people use. Nothing else is in it. */
export function storeOfManyActions(): ReturnType<typeof temporaryFolder> {
  const store = temporaryFolder();
  const workspace = opened(store.path);
  const chance = chanceOf(1);
  const words = topics.flatMap(({ title, actions }) => [title, ...actions.map(({ text }) => text)]);
  const today = workspace.today();
  workspace.together(() => {
    for (let group = 0; group < groups; group += 1) accept(workspace, { command: 'addGroup', id: `g${group}`, name: `Ledningsgrupp ${group}`, shortName: `LG${group}` });
    for (let person = 0; person < people; person += 1) accept(workspace, { command: 'addPerson', id: `p${person}`, name: `Enhetschef ${person}`, group: 'g0' });
    for (let row = 0; row < rows; row += 1) {
      const text = `${chance.oneOf(words)} · ${chance.oneOf(words)} ${row}`;
      accept(workspace, { command: 'recordLooseAction', id: `a${row}`, group: `g${row % groups}`, text, owner: `p${chance.between(0, people - 1)}`, due: plusDays(today, chance.between(-200, 400)) });
    }
  });
  workspace.close();
  return store;
}
